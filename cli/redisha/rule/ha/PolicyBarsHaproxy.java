package redisha.rule.ha;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The proxies reach what they lead to, and whom they ask about it. */
final class PolicyBarsHaproxy implements Rule {

    @Override
    public About about() {
        return About.ha(
                "policy-bars-haproxy",
                Severity.ERROR,
                "The network policies let HAProxy reach Redis and Sentinel.",
                "Servers that cannot be asked are down for HAProxy, so no client gets through (HAProxy configuration"
                        + " manual, check).",
                "Allow the ports of the servers, in egress of the proxies and in ingress of the members.",
                "haproxy.networkPolicy");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        NetworkPolicies policies = NetworkPolicies.in(evidence);
        Releases releases = Releases.in(evidence);
        for (HaproxyPods proxy : releases.haproxies()) {
            proxy.release().ifPresent(release -> {
                ReleasePorts known = releases.ports(release);
                ports(proxy.config().redis())
                        .forEach(port -> flow(proxy, release, known.known(port), "clients are led there")
                                .judge(policies, verdict));
                ports(proxy.config().votes())
                        .forEach(port -> flow(proxy, release, known.known(port), "Sentinels are asked there")
                                .judge(policies, verdict));
            });
        }
    }

    private static NetworkFlow flow(HaproxyPods proxy, RedisPods release, Set<Long> ports, String purpose) {
        return new NetworkFlow(proxy.workload(), release.workload(), ports, purpose);
    }

    private static Set<Long> ports(Stream<HaproxySection> sections) {
        Set<Long> ports = new TreeSet<>();
        sections.flatMap(HaproxySection::servers)
                .forEach(server -> server.port().ifPresent(ports::add));
        return ports;
    }
}
