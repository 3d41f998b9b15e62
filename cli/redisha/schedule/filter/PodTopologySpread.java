package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import redisha.schedule.Pod;
import redisha.schedule.SpreadConstraint;

/** No place gets more pods ahead of the emptiest place than the constraint allows. */
final class PodTopologySpread implements Filter {
    private static final List<String> TOO_MANY = List.of("node(s) didn't match pod topology spread constraints");
    private static final List<String> NO_LABEL =
            List.of("node(s) didn't match pod topology spread constraints (missing required label)");

    @Override
    public Check of(Pod pod, State state) {
        if (pod.needs().spread().isEmpty()) {
            return Check.passed();
        }
        List<Skew> skews = new ArrayList<>();
        pod.needs().spread().forEach(constraint -> skews.add(Skew.of(constraint, pod, state)));
        return node -> {
            for (Skew skew : skews) {
                String place = node.label(skew.constraint.topologyKey());
                if (place == null) {
                    return NO_LABEL;
                }
                if (skew.after(place) > skew.constraint.maxSkew()) {
                    return TOO_MANY;
                }
            }
            return List.of();
        };
    }

    /**
     * How far a place would be ahead.
     *
     * @param counts pods by place
     * @param least the emptiest place's
     * @param own 1 when the pod itself counts
     */
    private record Skew(SpreadConstraint constraint, Map<String, Integer> counts, long least, int own) {

        static Skew of(SpreadConstraint constraint, Pod pod, State state) {
            Map<String, Integer> counts = state.tallies()
                    .byPlace(
                            Group.of(constraint.selector(), pod.namespace()),
                            constraint.topologyKey(),
                            node -> makesPlace(constraint, pod, node));
            // Without any place there is nothing to be ahead of.
            long least = counts.isEmpty() ? Integer.MAX_VALUE : Collections.min(counts.values());
            return new Skew(
                    constraint,
                    counts,
                    counts.size() < constraint.minDomains() ? 0 : least,
                    constraint.selector().matches(pod.labels()) ? 1 : 0);
        }

        long after(String place) {
            return counts.getOrDefault(place, 0) + own - least;
        }

        private static boolean makesPlace(SpreadConstraint constraint, Pod pod, NodeInfo node) {
            return pod.needs().spread().stream().allMatch(each -> node.label(each.topologyKey()) != null)
                    && (!constraint.honorsAffinity() || pod.needs().allows(node.node()))
                    && (!constraint.honorsTaints()
                            || pod.needs().barred(node.node()).isEmpty());
        }
    }
}
