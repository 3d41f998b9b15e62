package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A spread constraint says which pods it counts. */
final class SpreadCountsNothing implements Rule {

    @Override
    public About about() {
        return About.api(
                "spread-counts-nothing",
                Severity.WARNING,
                "A topology spread constraint has a labelSelector.",
                "Without one it counts no pod and spreads nothing (Kubernetes documentation, Pod Topology Spread"
                        + " Constraints; the API server warns).",
                "Write the labels of the pod template as labelSelector.",
                "SCH-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot constraint : Scheduling.constraints(workload)) {
                if (!constraint.at("labelSelector").exists()) {
                    verdict.broken(constraint, "there is no labelSelector, so no pod is counted");
                }
            }
        }
    }
}
