package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The way to Redis is as safe as Redis. */
final class HaproxySingleReplica implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-single-replica",
                Severity.WARNING,
                "There are two proxies or more in front of a release of several members.",
                "With one proxy each restart and each drained node cuts all clients off, however many"
                        + " members Redis has.",
                "Run 2 or 3 proxies.",
                "haproxy.replicas");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (HaproxyPods proxy : Releases.in(evidence).haproxies()) {
            Workload workload = proxy.workload();
            boolean redundant = proxy.release().map(RedisPods::replicas).orElse(3) > 1;
            if (workload.manifest().kind().equals("Deployment")
                    && workload.replicas() == 1
                    && redundant
                    && !isScaled(workload.manifest(), evidence)) {
                verdict.broken(workload.manifest().spot().at("spec", "replicas"), "one proxy leads to all members");
            }
        }
    }

    private static boolean isScaled(Manifest deployment, Evidence evidence) {
        return evidence.manifests()
                .ofKind("HorizontalPodAutoscaler")
                .anyMatch(scaler -> scaler.spot()
                                .at("spec", "scaleTargetRef", "name")
                                .textOrEmpty()
                                .equals(deployment.name())
                        && Manifests.sameNamespace(scaler.namespace(), deployment.namespace()));
    }
}
