package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Pods run under an account that exists. */
final class MissingServiceAccount implements Rule {

    @Override
    public About about() {
        return About.api(
                "missing-service-account",
                Severity.ERROR,
                "The serviceAccountName of pods is in the input when it has ServiceAccounts.",
                "Without the account the API server refuses every pod, while the workload that makes them is accepted"
                        + " (admission controller ServiceAccount).",
                "Write the name of a ServiceAccount of the input, unless the cluster has the one that is named.",
                "RBAC-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Spot spot = workload.spec().at("serviceAccountName");
            if (!spot.isEmptyOrAbsent() && !spot.textOrEmpty().equals("default")) {
                Sought.missing(evidence, "ServiceAccount", workload.manifest().namespace(), spot.textOrEmpty())
                        .ifPresent(missing -> verdict.broken(
                                missing.severity(),
                                spot,
                                missing.clause(),
                                "Write the name of a ServiceAccount of the input, unless the cluster has this one."));
            }
        }
    }
}
