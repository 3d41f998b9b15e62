package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A container has a restart policy of its own only where the cluster knows it. */
final class ContainerRestartPolicy implements Rule {
    /** The release in which the feature is alpha; from the next one on it is there. */
    private static final int ALPHA = 34;

    @Override
    public About about() {
        return About.api(
                "container-restart-policy",
                Severity.ERROR,
                "A container that is no init container has a restartPolicy only from Kubernetes 1.35 on.",
                "Before, the API server refuses the pod; in 1.34 it takes it with the feature gate"
                        + " ContainerRestartRules"
                        + " (core validation, validateContainers). The field is often meant for a sidecar, which"
                        + " belongs"
                        + " among the init containers.",
                "Remove it, or move the container to initContainers when it is a sidecar.",
                "POD-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        if (evidence.minor() <= ALPHA) {
            evidence.workloads().forEach(workload -> judge(workload, evidence.minor(), verdict));
        }
    }

    private static void judge(Workload workload, int minor, Verdict verdict) {
        for (Spot container : workload.containers()) {
            Spot policy = container.at("restartPolicy");
            if (policy.exists()) {
                verdict.broken(
                        minor == ALPHA ? Severity.WARNING : Severity.ERROR,
                        policy,
                        "Kubernetes 1." + minor + " has no restartPolicy for an ordinary container"
                                + (minor == ALPHA ? " without the feature gate ContainerRestartRules" : ""),
                        "Remove it, or move the container to initContainers when it is a sidecar.");
            }
        }
    }
}
