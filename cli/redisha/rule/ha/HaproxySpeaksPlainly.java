package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** TLS is answered in TLS. */
final class HaproxySpeaksPlainly implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-speaks-plainly",
                Severity.ERROR,
                "Servers whose port speaks TLS are asked with ssl.",
                "A port that expects a TLS handshake closes a plain connection: the check fails for ever,"
                        + " and no client gets through (redis.conf, tls-port).",
                "Write ssl verify required ca-file FILE on the servers, or use the plain port.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        RedisPods release = proxy.release().orElse(null);
        if (release == null) {
            return;
        }
        SectionFaults<Directives> faults = new SectionFaults<>();
        proxy.config().redis().forEach(section -> judge(section, release.redisConf(), faults));
        proxy.config().votes().forEach(section -> judge(section, release.sentinelConf(), faults));
        faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
    }

    private static void judge(HaproxySection section, Directives conf, SectionFaults<Directives> faults) {
        long tls = conf.number("tls-port").orElse(0);
        section.servers()
                .filter(server -> tls != 0 && server.port().orElse(0) == tls)
                .filter(server -> conf.number("port").orElse(-1) != tls)
                .filter(server -> !server.has("ssl") && !server.has("check-ssl"))
                .findFirst()
                .ifPresent(server -> faults.add(
                        conf, section, server.spot(), server.address() + " speaks TLS and is asked without ssl"));
    }
}
