package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A claim says how much it needs. */
final class ClaimStorage implements Rule {

    @Override
    public About about() {
        return About.api(
                "claim-storage",
                Severity.ERROR,
                "A claim requests storage, and more than none.",
                "The API server refuses the claim otherwise (core validation, ValidatePersistentVolumeClaimSpec); a"
                        + " StatefulSet with such a claim template is accepted and never gets a pod.",
                "Write resources.requests.storage, such as 10Gi.",
                "PVC-02",
                "STS-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot claim : Claims.of(evidence)) {
            Spot storage = claim.at("spec", "resources", "requests", "storage");
            if (!storage.exists()) {
                verdict.broken(storage, "the claim requests no storage");
            } else if (Amounts.at(storage).filter(amount -> amount.isZero()).isPresent()) {
                verdict.broken(storage, "the claim requests " + storage.written());
            }
        }
    }
}
