package redisha.rule.ha;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import redisha.manifest.Spot;
import redisha.rule.ContainerPort;
import redisha.rule.Workload;

/**
 * An entry of {@code spec.ingress} or {@code spec.egress}: traffic with these peers to these ports is let through.
 *
 * @param peers everybody when there is none
 * @param ports the entries of {@code ports}, every port when there is none
 */
record Permit(List<Peer> peers, List<Spot> ports) {
    /** Where DNS servers listen: 53, and behind the cluster's Service also a port that needs no privilege. */
    private static final Set<Long> DNS = Set.of(53L, 1053L, 5353L, 8053L);

    static Permit of(Spot entry, String peers, String home) {
        return new Permit(
                entry.at(peers).items().stream()
                        .map(peer -> Peer.of(peer, home))
                        .toList(),
                entry.at("ports").items());
    }

    Permit {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }

    /** Traffic of TCP with a pod, to one of some ports of the workload that is asked. */
    boolean lets(Map<String, String> peer, NamespaceLabels namespace, Workload asked, Set<Long> numbers) {
        return (peers.isEmpty() || peers.stream().anyMatch(each -> each.mayBe(peer, namespace)))
                && opens("TCP", port -> numbers.stream().anyMatch(number -> holds(port, number, asked)));
    }

    /** Questions of a pod to the cluster's DNS. */
    boolean letsDns(Map<String, String> asking, String protocol) {
        return (peers.isEmpty() || peers.stream().anyMatch(peer -> peer.mayBeDns(asking)))
                // How a server of DNS calls its ports is not known.
                && opens(
                        protocol,
                        port -> port.at("port").text().isPresent()
                                || DNS.stream().anyMatch(number -> inRange(port, number)));
    }

    private boolean opens(String protocol, Predicate<Spot> holds) {
        return ports.isEmpty()
                || ports.stream()
                        .filter(port -> port.at("protocol").text().orElse("TCP").equals(protocol))
                        .anyMatch(port -> !port.at("port").exists() || holds.test(port));
    }

    private static boolean holds(Spot port, long number, Workload asked) {
        String name = port.at("port").textOrEmpty();
        return name.isEmpty() ? inRange(port, number) : asked.ports().stream().anyMatch(each -> is(each, name, number));
    }

    private static boolean is(ContainerPort port, String name, long number) {
        return port.name().equals(name)
                && port.protocol().equals("TCP")
                && port.number().orElse(0) == number;
    }

    private static boolean inRange(Spot port, long number) {
        long first = port.at("port").integer().orElse(0);
        return first <= number && number <= port.at("endPort").integer().orElse(first);
    }
}
