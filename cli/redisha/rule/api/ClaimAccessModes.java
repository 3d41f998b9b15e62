package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A claim says who may write. */
final class ClaimAccessModes implements Rule {

    @Override
    public About about() {
        return About.api(
                "claim-access-modes",
                Severity.ERROR,
                "A claim has an access mode, and ReadWriteOncePod stands alone.",
                "The API server refuses the claim otherwise (core validation, ValidatePersistentVolumeClaimSpec); a"
                        + " StatefulSet with such a claim template is accepted and never gets a pod.",
                "Write accessModes: [ReadWriteOnce].",
                "PVC-01",
                "STS-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot claim : Claims.of(evidence)) {
            Spot modes = claim.at("spec", "accessModes");
            List<String> given = modes.items().stream().map(Spot::textOrEmpty).toList();
            if (given.isEmpty()) {
                verdict.broken(modes, "the claim has no access mode");
            } else if (given.contains("ReadWriteOncePod") && given.size() > 1) {
                verdict.broken(modes, "ReadWriteOncePod stands beside other modes", "Keep ReadWriteOncePod alone.");
            }
        }
    }
}
