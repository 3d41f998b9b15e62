package redisha.schedule.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.schedule.Pod;
import redisha.schedule.PodAffinityTerm;

/** The pod is near those that it must be near to, and away from those that it must not, or that will not have it. */
final class InterPodAffinity implements Filter {
    private static final List<String> NOT_NEAR = List.of("node(s) didn't match pod affinity rules");
    private static final List<String> TOO_NEAR = List.of("node(s) didn't match pod anti-affinity rules");
    private static final List<String> UNWELCOME = List.of("node(s) didn't satisfy existing pods anti-affinity rules");

    @Override
    public Check of(Pod pod, State state) {
        Nearness nearness = Nearness.of(pod, state);
        Map<String, Set<String>> avoided = avoided(pod, state);
        Map<String, Set<String>> barred = state.repulsions().against(pod);
        return node -> {
            if (!nearness.allows(node)) {
                return NOT_NEAR;
            }
            if (isIn(avoided, node)) {
                return TOO_NEAR;
            }
            return isIn(barred, node) ? UNWELCOME : List.of();
        };
    }

    private static Map<String, Set<String>> avoided(Pod pod, State state) {
        Map<String, Set<String>> avoided = new HashMap<>();
        for (PodAffinityTerm term : pod.needs().antiAffinity()) {
            avoided.computeIfAbsent(term.topologyKey(), key -> new HashSet<>())
                    .addAll(taken(Group.of(term), term.topologyKey(), state));
        }
        return avoided;
    }

    /** The places that hold a pod of the group. */
    private static Set<String> taken(Group group, String topologyKey, State state) {
        Map<String, Integer> counts = state.tallies().byPlace(group, topologyKey, node -> true);
        counts.values().removeIf(count -> count == 0);
        return counts.keySet();
    }

    private static boolean isIn(Map<String, Set<String>> places, NodeInfo node) {
        for (Map.Entry<String, Set<String>> each : places.entrySet()) {
            if (each.getValue().contains(node.label(each.getKey()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Required affinity.
     *
     * @param places those that hold a pod which every term means, by topology key
     * @param first nobody is there yet to be near to, and the pod means itself: it may be the first
     */
    private record Nearness(Map<String, Set<String>> places, boolean first) {

        static Nearness of(Pod pod, State state) {
            List<PodAffinityTerm> terms = pod.needs().affinity();
            Group sought = new Group(terms, true);
            Map<String, Set<String>> places = new HashMap<>();
            for (PodAffinityTerm term : terms) {
                places.computeIfAbsent(term.topologyKey(), key -> taken(sought, key, state));
            }
            boolean alone = places.values().stream().allMatch(Set::isEmpty);
            return new Nearness(places, alone && sought.has(pod, state.cluster().labelsOf(pod.namespace())));
        }

        boolean allows(NodeInfo node) {
            for (Map.Entry<String, Set<String>> each : places.entrySet()) {
                String place = node.label(each.getKey());
                if (place == null || !(first || each.getValue().contains(place))) {
                    return false;
                }
            }
            return true;
        }
    }
}
