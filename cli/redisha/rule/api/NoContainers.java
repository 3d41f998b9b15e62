package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A pod runs something. */
final class NoContainers implements Rule {

    @Override
    public About about() {
        return About.api(
                "no-containers",
                Severity.ERROR,
                "A pod has at least one container.",
                "The API server refuses a pod without one (core validation, validateContainers).",
                "List the containers.",
                "POD-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Spot containers = workload.spec().at("containers");
            if (containers.exists() && containers.isEmptyOrAbsent()) {
                verdict.broken(containers, "the list of containers is empty");
            }
        }
    }
}
