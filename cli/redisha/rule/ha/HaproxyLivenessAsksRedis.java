package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Restarting a proxy heals no Redis. */
final class HaproxyLivenessAsksRedis implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-liveness-asks-redis",
                Severity.WARNING,
                "The liveness of HAProxy does not depend on Redis.",
                "An outage of Redis would restart all proxies over and over, and end the connections that"
                        + " still work (Kubernetes documentation, liveness probes).",
                "Ask a monitor-uri without monitor fail in the liveness probe, and leave Redis to the"
                        + " readiness probe.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        Spot path = proxy.container().at("livenessProbe", "httpGet", "path");
        if (path.exists() && proxy.config().asksServers(path.textOrEmpty())) {
            verdict.broken(
                    path, path.textOrEmpty() + " fails when Redis does, and the kubelet restarts HAProxy for it");
        }
    }
}
