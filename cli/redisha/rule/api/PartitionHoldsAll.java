package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** An update reaches a pod. */
final class PartitionHoldsAll implements Rule {

    @Override
    public About about() {
        return About.api(
                "partition-holds-all",
                Severity.INFO,
                "The partition of a StatefulSet's rolling update is below the number of its last pod.",
                "Only pods from the partition on are updated, so this update changes none; that is meant while a roll-out is"
                        + " staged (Kubernetes documentation, StatefulSets, Partitioned rolling updates).",
                "Lower the partition when the update is to go on.",
                "STS-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().stream().filter(Workload::isStatefulSet).forEach(workload -> {
            Spot spec = workload.manifest().spot().at("spec");
            Spot partition = spec.at("updateStrategy", "rollingUpdate", "partition");
            long end = spec.at("ordinals", "start").integer().orElse(0) + workload.replicas();
            if (workload.replicas() > 0 && partition.integer().orElse(0) >= end) {
                verdict.broken(
                        partition,
                        "no pod has the number " + partition.written() + " or above, the last is " + (end - 1));
            }
        });
    }
}
