package redisha.drill.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network of the stage, laid out as Calico does: a veth pair for each pod, routes of single addresses on the node,
 * and on the node's side of each pair the one address that is every pod's gateway.
 */
final class Network {
    private static final String GATEWAY = "169.254.1.1";

    private final Ip ip;
    private final Map<Integer, String> pods = new LinkedHashMap<>();

    /** Service address to the pod behind it; null when there is none. */
    private final Map<String, Integer> services = new LinkedHashMap<>();

    private final Partition partition;

    Network(Ip ip) {
        this.ip = ip;
        this.partition = new Partition(ip);
    }

    /** Makes the node's side of things: packets between pods are forwarded, those to addresses of no pod lost. */
    void open() {
        ip.node(List.of("link set lo up", "route add blackhole 10.42.0.0/16"));
    }

    synchronized void add(int pod, String address) {
        ip.node(List.of(
                "netns add " + Ip.namespace(pod),
                "link add %s type veth peer name eth0 netns %s".formatted(Ip.link(pod), Ip.namespace(pod)),
                "addr add %s/32 dev %s".formatted(GATEWAY, Ip.link(pod)),
                "link set %s up".formatted(Ip.link(pod)),
                "route add %s/32 dev %s".formatted(address, Ip.link(pod))));
        ip.pod(
                pod,
                List.of(
                        "link set lo up",
                        "link set eth0 up",
                        "addr add %s/32 dev eth0".formatted(address),
                        "route add %s dev eth0 scope link".formatted(GATEWAY),
                        "route add default via %s src %s".formatted(GATEWAY, address)));
        pods.put(pod, address);
        repartition();
    }

    synchronized void remove(int pod) {
        List.copyOf(services.keySet()).stream()
                .filter(address -> Integer.valueOf(pod).equals(services.get(address)))
                .forEach(this::refuse);
        pods.remove(pod);
        ip.node(List.of("link del " + Ip.link(pod), "netns del " + Ip.namespace(pod)));
        repartition();
    }

    /** Leads an address to a pod from now on. */
    synchronized void lead(String address, int pod) {
        Integer before = services.get(address);
        if (Integer.valueOf(pod).equals(before)) {
            return;
        }
        boolean refused = services.containsKey(address) && before == null;
        ip.pod(pod, List.of("addr add %s/32 dev lo".formatted(address)));
        List<String> node = new ArrayList<>();
        node.add("route replace %s/32 dev %s".formatted(address, Ip.link(pod)));
        if (refused) {
            node.add("addr del %s/32 dev lo".formatted(address));
        }
        ip.node(node);
        leave(address, before);
        services.put(address, pod);
        repartition();
    }

    /** From now on the node itself has the address; as nothing listens on it there, connections are refused. */
    synchronized void refuse(String address) {
        Integer before = services.get(address);
        if (services.containsKey(address) && before == null) {
            return;
        }
        List<String> node = new ArrayList<>();
        node.add("addr add %s/32 dev lo".formatted(address));
        if (before != null) {
            node.add("route del %s/32 dev %s".formatted(address, Ip.link(before)));
        }
        ip.node(node);
        leave(address, before);
        services.put(address, null);
        repartition();
    }

    synchronized void cut(Set<Integer> minority) {
        partition.between(minority);
        repartition();
    }

    private void leave(String address, Integer pod) {
        if (pod != null) {
            ip.pod(pod, List.of("addr del %s/32 dev lo".formatted(address)));
        }
    }

    private void repartition() {
        Map<Integer, List<String>> addresses = new LinkedHashMap<>();
        pods.forEach((pod, address) -> addresses.put(pod, new ArrayList<>(List.of(address))));
        services.forEach((address, pod) -> {
            if (pod != null) {
                addresses.get(pod).add(address);
            }
        });
        partition.of(addresses);
    }
}
