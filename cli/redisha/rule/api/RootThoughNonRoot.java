package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Who must not be root is not root. */
final class RootThoughNonRoot implements Rule {

    @Override
    public About about() {
        return About.api(
                "root-though-non-root",
                Severity.ERROR,
                "A container with runAsNonRoot: true has a runAsUser other than 0.",
                "The kubelet does not start the container: CreateContainerConfigError (kubelet, verifyRunAsNonRoot).",
                "Write another runAsUser, or set runAsNonRoot: false for this container.",
                "SEC-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                Spot user = effective("runAsUser", container, workload);
                Spot guard = effective("runAsNonRoot", container, workload);
                if (guard.isTrue() && user.integer().orElse(1) == 0) {
                    verdict.broken(
                            user,
                            "container " + container.at("name").textOrEmpty()
                                    + " runs as user 0 and must not run as root");
                }
            }
        }
    }

    /** The container's own setting, else the pod's. */
    private static Spot effective(String key, Spot container, Workload workload) {
        Spot own = container.at("securityContext", key);
        return own.exists() ? own : workload.spec().at("securityContext", key);
    }
}
