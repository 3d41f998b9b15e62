package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** One of the two decides how many pods there are. */
final class ReplicasFoughtOver implements Rule {

    @Override
    public About about() {
        return About.api(
                "replicas-fought-over",
                Severity.WARNING,
                "A workload that a HorizontalPodAutoscaler scales has no replicas of its own.",
                "Each time the manifest is applied it puts the number back, and pods that are needed end (Kubernetes"
                        + " documentation, Horizontal Pod Autoscaling, Migrating to horizontal autoscaling).",
                "Remove replicas from the workload.",
                "DEP-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ScaleTarget.all(evidence).forEach(target -> target.workload(evidence).ifPresent(workload -> {
            Spot replicas = workload.manifest().spot().at("spec", "replicas");
            if (replicas.exists()) {
                verdict.broken(
                        replicas,
                        replicas.written() + " replicas are set, and HorizontalPodAutoscaler "
                                + target.autoscaler().name() + " sets them too");
            }
        }));
    }
}
