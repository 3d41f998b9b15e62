package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Only a privileged container mounts for its host. */
final class MountPropagation implements Rule {

    @Override
    public About about() {
        return About.api(
                "mount-propagation",
                Severity.ERROR,
                "mountPropagation Bidirectional is used by a privileged container only.",
                "The API server refuses the pod (core validation, validateMountPropagation).",
                "Write HostToContainer, or leave it out.",
                "VOL-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                if (!container.at("securityContext", "privileged").isTrue()) {
                    judge(container, verdict);
                }
            }
        }
    }

    private static void judge(Spot container, Verdict verdict) {
        for (Spot mount : container.at("volumeMounts").items()) {
            Spot propagation = mount.at("mountPropagation");
            if (propagation.textOrEmpty().equals("Bidirectional")) {
                verdict.broken(
                        propagation,
                        "container '" + container.at("name").textOrEmpty() + "' is not privileged and cannot mount for"
                                + " its host (Bidirectional)");
            }
        }
    }
}
