package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** An update can begin. */
final class HaproxyUpdateDeadlocks implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-update-deadlocks",
                Severity.WARNING,
                "An update of HAProxy does not need one node more than there are proxies.",
                "With maxUnavailable resolving to 0, a new pod must start before an old one goes; where no"
                        + " two may share a node and there are as many nodes as proxies, it stays Pending for ever"
                        + " (Kubernetes documentation, Deployment).",
                "Write maxSurge: 0 and maxUnavailable: 1.",
                "haproxy.deploymentStrategy");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        Workload workload = proxy.workload();
        Spot strategy = workload.manifest().spot().at("spec", "strategy");
        if (!workload.manifest().kind().equals("Deployment")
                || strategy.at("type").textOrEmpty().equals("Recreate")
                || workload.replicas() < 2
                || !repelsItself(workload)) {
            return;
        }
        Spot rolling = strategy.at("rollingUpdate");
        long surge = RollingShare.roundedUp(rolling.at("maxSurge"), workload.replicas())
                .orElse((workload.replicas() + 3) / 4);
        long gone = RollingShare.roundedDown(rolling.at("maxUnavailable"), workload.replicas())
                .orElse(workload.replicas() / 4);
        if (surge > 0 && gone == 0) {
            verdict.broken(
                    strategy,
                    "an update needs a node without a proxy, one more than the " + workload.replicas()
                            + " proxies have");
        }
    }

    private static boolean repelsItself(Workload workload) {
        return workload
                .spec()
                .at("affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
                .items()
                .stream()
                .anyMatch(term -> term.at("matchLabelKeys").isEmptyOrAbsent()
                        && Selector.of(term.at("labelSelector")).matches(workload.labels()));
    }
}
