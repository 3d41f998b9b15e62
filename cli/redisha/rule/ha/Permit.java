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
 * @param ports every port when there is none
 */
record Permit(List<Peer> peers, List<Port> ports) {
    /** Where DNS servers listen: 53, and behind the cluster's Service also a port that needs no privilege. */
    private static final Set<Long> DNS = Set.of(53L, 1053L, 5353L, 8053L);

    /**
     * An entry of {@code ports}.
     *
     * @param name empty when the port is given by number
     * @param first the first number, 0 when all ports are meant
     * @param last the last number
     */
    record Port(String protocol, String name, long first, long last) {

        static Port of(Spot entry) {
            long first = entry.at("port").integer().orElse(0);
            return new Port(
                    entry.at("protocol").text().orElse("TCP"),
                    entry.at("port").textOrEmpty(),
                    first,
                    entry.at("endPort").integer().orElse(first));
        }

        boolean isAll() {
            return name.isEmpty() && first == 0;
        }

        /** Whether it is a number of TCP at a workload, which may call it by a name. */
        boolean is(long number, Workload asked) {
            return name.isEmpty()
                    ? hasNumber(number)
                    : asked.ports().stream()
                            .anyMatch(port -> isNameOf(port) && port.number().orElse(0) == number);
        }

        boolean hasNumber(long number) {
            return first <= number && number <= last;
        }

        private boolean isNameOf(ContainerPort port) {
            return port.name().equals(name) && port.protocol().equals("TCP");
        }
    }

    static Permit of(Spot entry, String peers, String home) {
        return new Permit(
                entry.at(peers).items().stream()
                        .map(peer -> Peer.of(peer, home))
                        .toList(),
                entry.at("ports").items().stream().map(Port::of).toList());
    }

    Permit {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }

    /** Traffic of TCP with a pod, to one of some ports of the workload that is asked. */
    boolean lets(Map<String, String> peer, NamespaceLabels namespace, Workload asked, Set<Long> numbers) {
        return (peers.isEmpty() || peers.stream().anyMatch(each -> each.mayBe(peer, namespace)))
                && opens("TCP", port -> numbers.stream().anyMatch(number -> port.is(number, asked)));
    }

    /** Questions of a pod to the cluster's DNS. */
    boolean letsDns(Map<String, String> asking, String protocol) {
        // How a server of DNS calls its ports is not known.
        return (peers.isEmpty() || peers.stream().anyMatch(peer -> peer.mayBeDns(asking)))
                && opens(
                        protocol, port -> !port.name().isEmpty() || DNS.stream().anyMatch(port::hasNumber));
    }

    private boolean opens(String protocol, Predicate<Port> wanted) {
        return ports.isEmpty()
                || ports.stream()
                        .filter(port -> port.protocol().equals(protocol))
                        .anyMatch(port -> port.isAll() || wanted.test(port));
    }
}
