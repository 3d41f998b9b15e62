package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** A claim changes in nothing but its size, and only grows. */
final class ClaimChanged implements UpdateRule {

    @Override
    public About about() {
        return About.api(
                "claim-changed",
                Severity.ERROR,
                "The spec of an installed PersistentVolumeClaim stays as it is, but for a larger size.",
                "The API server refuses any other update of a claim (core validation,"
                        + " ValidatePersistentVolumeClaimUpdate).",
                "Keep the old spec, or make a claim of another name and move the data.",
                "PVC-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Update.of(evidence, "PersistentVolumeClaim").forEach(update -> judge(update, verdict));
    }

    private static void judge(Update update, Verdict verdict) {
        ClaimSpec before = ClaimSpec.of(update.before("spec"));
        ClaimSpec after = ClaimSpec.of(update.after("spec"));
        before.rest().forEach((field, value) -> {
            // What the input leaves out, the cluster has filled in, and keeps.
            Object wanted = after.rest().get(field);
            boolean filledIn = value == null && field.equals("volumeName") || wanted == null;
            if (filledIn || wanted.equals(value)) {
                return;
            }
            Spot spot = update.after("spec", field);
            if (value == null) {
                verdict.broken(
                        Severity.WARNING,
                        spot,
                        field + " was left to the cluster and is to be " + wanted,
                        "Leave " + field + " out, unless this is what the claim has got.");
            } else {
                verdict.broken(spot, field + " was " + value + " and is to be " + wanted);
            }
        });
        if (after.isSmallerThan(before)) {
            verdict.broken(
                    update.after("spec", "resources", "requests", "storage"),
                    "the size was " + before.storage() + " and is to be " + after.storage(),
                    "Keep the old size; a smaller volume needs a new claim, into which the data are moved.");
        }
    }
}
