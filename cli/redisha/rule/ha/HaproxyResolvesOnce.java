package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Service that is made anew is found. */
final class HaproxyResolvesOnce implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-resolves-once",
                Severity.WARNING,
                "Servers that have a name are resolved again while HAProxy runs.",
                "HAProxy asks for the address of a name once, at its start; a Service that is made anew, or"
                        + " a pod behind a headless Service, gets another address and is lost until each proxy"
                        + " restarts (HAProxy configuration manual, resolvers).",
                "Add a resolvers section with parse-resolv-conf, and resolvers NAME init-addr"
                        + " last,libc,none to default-server.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config()
                .servers()
                .filter(server -> server.isNamed() && server.value("resolvers").isEmpty())
                .findFirst()
                .ifPresent(server ->
                        verdict.broken(server.spot(), server.host() + " is resolved once, when HAProxy starts"));
    }
}
