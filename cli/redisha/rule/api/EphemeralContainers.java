package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Containers for debugging are added to running pods only. */
final class EphemeralContainers implements Rule {

    @Override
    public About about() {
        return About.api(
                "ephemeral-containers",
                Severity.ERROR,
                "No manifest holds ephemeralContainers.",
                "They can only be added to a running pod; the API server refuses them in a template and in a new pod"
                        + " (core"
                        + " validation, ValidatePodTemplateSpec and ValidatePodCreate).",
                "Remove them and use 'kubectl debug' when the pod runs.",
                "POD-10");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Spot containers = workload.spec().at("ephemeralContainers");
            if (!containers.isEmptyOrAbsent()) {
                verdict.broken(containers, "ephemeralContainers are written down");
            }
        }
    }
}
