package redisha.rule.ha;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Manifests;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Each server of the proxy is there. */
final class HaproxyServerUnknown implements Rule {
    private static final String ANY_NAMESPACE = "";

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
        Manifests all = evidence.whole().manifests();
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, all, verdict));
    }

    private static void judge(HaproxyPods proxy, Manifests all, Verdict verdict) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        List<HaproxyServer> servers =
                proxy.config().servers().filter(HaproxyServer::isNamed).toList();
        for (HaproxyServer server : servers) {
            String service = service(server);
            (all.find("Service", ANY_NAMESPACE, service).isPresent() ? known : missing).add(service);
        }
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
