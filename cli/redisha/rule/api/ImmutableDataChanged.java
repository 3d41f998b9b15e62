package redisha.rule.api;

import java.util.Set;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** What is declared immutable stays as it is. */
final class ImmutableDataChanged implements UpdateRule {

    @Override
    public About about() {
        return About.api(
                "immutable-data-changed",
                Severity.ERROR,
                "An installed ConfigMap or Secret with immutable: true keeps its values, and stays immutable.",
                "The API server refuses the update (core validation, ValidateConfigMapUpdate and"
                        + " ValidateSecretUpdate).",
                "Give the object with the new values another name, or delete the old one and apply again.",
                "CM-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Update.of(evidence, "ConfigMap", "Secret").stream()
                .filter(update -> update.before("immutable").isTrue())
                .forEach(update -> judge(update, verdict));
    }

    private static void judge(Update update, Verdict verdict) {
        String remedy = "Give the object with the new values another name, and name it in the pods; or run '"
                + update.deletion() + "' and apply again.";
        if (!update.after("immutable").isTrue()) {
            verdict.broken(update.after("immutable"), "immutable was true and no longer is", remedy);
        }
        Set<String> changes = Payload.of(update.installed()).changes(Payload.of(update.wanted()));
        if (!changes.isEmpty()) {
            verdict.broken(
                    update.after("data"),
                    "the " + update.wanted().kind() + " is immutable and changes in " + String.join(", ", changes),
                    remedy);
        }
    }
}
