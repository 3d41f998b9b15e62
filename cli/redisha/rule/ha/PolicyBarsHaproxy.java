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
        for (HaproxyPods proxy : Releases.in(evidence).haproxies()) {
            proxy.release().ifPresent(release -> {
                HaproxyConfig config = proxy.config();
                judge(proxy, release, config.redis(), "clients are led there", policies, verdict);
                judge(proxy, release, config.votes(), "Sentinels are asked there", policies, verdict);
            });
        }
    }

    private static void judge(
            HaproxyPods proxy,
            RedisPods release,
            Stream<HaproxySection> sections,
            String purpose,
            NetworkPolicies policies,
            Verdict verdict) {
        Set<Long> ports = new TreeSet<>();
        sections.flatMap(HaproxySection::servers)
                .forEach(server -> server.port().ifPresent(ports::add));
        ports.forEach(port -> new NetworkFlow(
                        proxy.workload(), release.workload(), new ReleasePorts(release).known(port), purpose)
                .judge(policies, verdict));
    }
}
