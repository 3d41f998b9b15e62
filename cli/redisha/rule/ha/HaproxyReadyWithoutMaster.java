package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A proxy that leads nowhere gets no clients. */
final class HaproxyReadyWithoutMaster implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-ready-without-master",
                Severity.WARNING,
                "The readiness of HAProxy depends on whether it knows a master.",
                "A monitor-uri without monitor fail always says OK, and a port is open before a master is"
                        + " known: a proxy that cannot reach Redis stays in the Service, and a rolling update goes on"
                        + " over it (HAProxy configuration manual, monitor-uri).",
                "Answer 503 at a path of its own while no member has role and votes, and ask that path in"
                        + " the readiness probe.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        Spot probe = proxy.container().at("readinessProbe");
        if (!probe.exists()) {
            verdict.broken(probe, "without a readiness probe HAProxy counts as ready as soon as it runs");
        } else if (probe.at("tcpSocket").exists()) {
            verdict.broken(probe.at("tcpSocket"), "the port is open whether HAProxy knows a master or not");
        }
        Spot path = probe.at("httpGet", "path");
        proxy.config().sections().stream()
                .flatMap(section ->
                        section.lines("monitor-uri", path.textOrEmpty()).map(line -> section))
                .filter(section -> !section.hasLine("monitor", "fail"))
                .findFirst()
                .ifPresent(section ->
                        verdict.broken(path, path.textOrEmpty() + " says OK whether HAProxy knows a master or not"));
    }
}
