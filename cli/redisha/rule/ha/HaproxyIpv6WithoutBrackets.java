package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An address ends where its port begins. */
final class HaproxyIpv6WithoutBrackets implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-ipv6-without-brackets",
                Severity.WARNING,
                "IPv6 addresses stand in brackets.",
                "HAProxy takes what stands behind the last colon for the port, so an address without one"
                        + " loses its last part (HAProxy configuration manual, server).",
                "Write [fd00::1]:6379.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config()
                .servers()
                .filter(HaproxyServer::isBareIpv6)
                .forEach(server -> verdict.broken(
                        server.spot(),
                        "of " + server.address() + " the part behind the last colon is taken for the port"));
    }
}
