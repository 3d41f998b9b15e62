package redisha.rule.ha;

import java.util.Set;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.ContainerPort;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A probe says more than hello. */
final class TcpProbeOnTlsPort implements Rule {
    @Override
    public About about() {
        return About.ha(
                "tcp-probe-on-tls-port",
                Severity.INFO,
                "Probes that only open a connection are not sent to a port that speaks TLS.",
                "The kubelet closes the connection before the handshake, which Redis and HAProxy log as"
                        + " an error of TLS each time, and it shows that the port is open and not that anything"
                        + " answers.",
                "Probe with redis-cli --tls ping, or for HAProxy with httpGet of a monitor-uri.",
                "redis.livenessProbe");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        for (RedisPods release : releases.redis()) {
            judge(release.workload(), release.redis(), tlsPort(release.redisConf()), verdict);
            judge(release.workload(), release.sentinel(), tlsPort(release.sentinelConf()), verdict);
        }
        releases.haproxies().forEach(proxy -> judge(proxy.workload(), proxy.container(), tlsPorts(proxy), verdict));
    }

    private static Set<Long> tlsPort(Directives conf) {
        long port = conf.number("tls-port").orElse(0);
        return port > 0 ? Set.of(port) : Set.of();
    }

    private static Set<Long> tlsPorts(HaproxyPods proxy) {
        return proxy.config().sections().stream()
                .flatMap(section -> section.lines("bind"))
                .filter(line -> line.words().contains("ssl"))
                .map(line -> line.word(1).substring(line.word(1).lastIndexOf(':') + 1))
                .filter(digits -> digits.matches("\\d{1,5}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static void judge(Workload workload, Spot container, Set<Long> tlsPorts, Verdict verdict) {
        for (Handler probe : Handler.probes(container)) {
            Spot port = probe.spot().at("tcpSocket", "port");
            workload.ports().stream()
                    .filter(each -> !each.name().isEmpty() && each.name().equals(port.textOrEmpty()))
                    .findFirst()
                    .map(ContainerPort::number)
                    .orElse(port.integer())
                    .stream()
                    .filter(tlsPorts::contains)
                    .forEach(number -> verdict.broken(
                            port, probe.name() + " opens port " + number + ", which speaks TLS, and says nothing"));
        }
    }
}
