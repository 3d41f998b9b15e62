package redisha.rule.ha;

import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.PodSecurityLevel;
import redisha.rule.PodSecurityObstacle;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** How strict a namespace may be with these pods. */
final class PodSecurityReached implements Rule {

    @Override
    public About about() {
        return About.ha(
                "pod-security-level",
                Severity.INFO,
                "The pods of Redis and HAProxy reach the level restricted of the Pod Security Standards.",
                "A namespace with the label pod-security.kubernetes.io/enforce refuses pods of a lower level, init"
                        + " containers and sidecars included, so the release cannot move to a stricter one (Kubernetes"
                        + " documentation, Pod Security Standards).",
                "Set what is named in the securityContext of the pod or the container.",
                "containerSecurityContext");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        Stream.concat(
                        releases.redis().stream().map(RedisPods::workload),
                        releases.haproxies().stream().map(HaproxyPods::workload))
                .forEach(workload -> judge(workload, evidence.minor(), verdict));
    }

    private static void judge(Workload workload, int minor, Verdict verdict) {
        PodSecurityLevel reached = PodSecurityLevel.PRIVILEGED;
        for (PodSecurityLevel next : List.of(PodSecurityLevel.BASELINE, PodSecurityLevel.RESTRICTED)) {
            List<PodSecurityObstacle> obstacles = next.obstacles(workload, minor);
            if (!obstacles.isEmpty()) {
                verdict.broken(
                        obstacles.get(0).spot(),
                        "the pods are " + reached + " and not " + next + ": " + PodSecurityObstacle.list(obstacles));
                return;
            }
            reached = next;
        }
    }
}
