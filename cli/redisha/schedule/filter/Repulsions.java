package redisha.schedule.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import redisha.schedule.Cluster;
import redisha.schedule.Needs;
import redisha.schedule.Pod;
import redisha.schedule.PodAffinityTerm;

/** The required anti-affinity of the pods that are there, which bars newcomers. */
final class Repulsions {
    private final Cluster cluster;
    /** Pods of one workload share their needs, and where they do not nothing is lost but time. */
    private final Map<Needs, Map<NodeInfo, Integer>> holders = new IdentityHashMap<>();

    Repulsions(Cluster cluster) {
        this.cluster = cluster;
    }

    void changed(Pod pod, NodeInfo node, int by) {
        if (!pod.needs().antiAffinity().isEmpty()) {
            holders.computeIfAbsent(pod.needs(), key -> new HashMap<>())
                    .merge(node, by, (old, more) -> old + more == 0 ? null : Integer.valueOf(old + more));
        }
    }

    /** The places that a newcomer may not go to: values by topology key. */
    Map<String, Set<String>> against(Pod newcomer) {
        Map<String, String> namespace = cluster.labelsOf(newcomer.namespace());
        Map<String, Set<String>> barred = new HashMap<>();
        holders.forEach((needs, nodes) -> {
            for (PodAffinityTerm term : needs.antiAffinity()) {
                if (!nodes.isEmpty() && term.means(newcomer, namespace)) {
                    Set<String> places = barred.computeIfAbsent(term.topologyKey(), key -> new HashSet<>());
                    nodes.keySet().stream()
                            .map(node -> node.label(term.topologyKey()))
                            .filter(Objects::nonNull)
                            .forEach(places::add);
                }
            }
        });
        return barred;
    }
}
