package redisha.rule.ha;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Each server of the proxy is there. */
final class HaproxyServerUnknown implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-server-unknown",
                Severity.WARNING,
                "The servers of HAProxy are Services of this input, where the others are.",
                "A name that does not resolve is a server that never comes up, and with the libc resolver"
                        + " HAProxy does not even start (HAProxy configuration manual, init-addr).",
                "Write the name of the announce Service.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Set<String> services = new HashSet<>();
        evidence.whole().manifests().ofKind("Service").forEach(service -> services.add(service.name()));
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, services, verdict));
    }

    private static void judge(HaproxyPods proxy, Set<String> services, Verdict verdict) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        List<HaproxyServer> servers =
                proxy.config().servers().filter(HaproxyServer::isNamed).toList();
        servers.forEach(server -> (services.contains(service(server)) ? known : missing).add(service(server)));
        if (known.isEmpty()) {
            return;
        }
        servers.stream()
                .filter(server -> missing.remove(service(server)))
                .forEach(server -> verdict.broken(
                        server.spot(),
                        "no Service of this input is called " + service(server) + ", as " + String.join(", ", known)
                                + " are"));
    }

    private static String service(HaproxyServer server) {
        return server.host().split("\\.")[0];
    }
}
