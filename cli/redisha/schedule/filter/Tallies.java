package redisha.schedule.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import redisha.schedule.Cluster;
import redisha.schedule.Pod;

/** How many pods of a group are on each node: counted once when first asked for, and kept up from then on. */
final class Tallies {
    private final Cluster cluster;
    private final List<NodeInfo> nodes;
    private final Map<Group, int[]> counts = new HashMap<>();

    Tallies(Cluster cluster, List<NodeInfo> nodes) {
        this.cluster = cluster;
        this.nodes = nodes;
    }

    /** How many pods of the group are on each node, by the node's index; kept up, and not to be written to. */
    int[] byNode(Group group) {
        return counts.computeIfAbsent(group, this::count);
    }

    /** How many are in each place, by the value of the topology key; places without any of them among it. */
    Map<String, Integer> byPlace(Group group, String topologyKey, Predicate<NodeInfo> counted) {
        int[] count = byNode(group);
        Map<String, Integer> places = new HashMap<>();
        for (NodeInfo node : nodes) {
            String place = node.label(topologyKey);
            if (place != null && !node.isLost() && counted.test(node)) {
                places.merge(place, count[node.index()], Integer::sum);
            }
        }
        return places;
    }

    void changed(Pod pod, NodeInfo node, int by) {
        Map<String, String> namespace = counts.isEmpty() ? Map.of() : cluster.labelsOf(pod.namespace());
        counts.forEach((group, count) -> {
            if (group.has(pod, namespace)) {
                count[node.index()] += by;
            }
        });
    }

    private int[] count(Group group) {
        int[] count = new int[nodes.size()];
        Map<String, Map<String, String>> namespaces = new HashMap<>();
        for (NodeInfo node : nodes) {
            for (Pod pod : node.pods()) {
                if (group.has(pod, namespaces.computeIfAbsent(pod.namespace(), cluster::labelsOf))) {
                    count[node.index()]++;
                }
            }
        }
        return count;
    }
}
