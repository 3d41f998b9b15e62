package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.schedule.LabelSelector;
import redisha.schedule.Pod;

/** Finds nodes for pods. */
public final class Scheduler {
    private final State state;

    public Scheduler(State state) {
        this.state = state;
    }

    /**
     * Where a pod would go now; it is not bound.
     *
     * @param workload the pods that it is spread among
     */
    public Placement find(Pod pod, LabelSelector workload) {
        List<Filter.Check> checks = checks(pod, Filters.ALL);
        String obstacle = obstacle(checks);
        if (!obstacle.isEmpty()) {
            return Placement.never(pod.id(), obstacle, state.nodes().size());
        }
        Map<String, List<String>> refusals = new LinkedHashMap<>();
        List<NodeInfo> fitting = new ArrayList<>();
        for (NodeInfo node : state.nodes()) {
            List<String> reasons = refusals(node, checks);
            if (reasons.isEmpty()) {
                fitting.add(node);
            } else {
                refusals.put(node.name(), reasons);
            }
        }
        return new Preference(pod, workload, state)
                .best(fitting)
                .map(node -> Placement.on(node.name(), pod.id(), refusals))
                .orElseGet(() -> Placement.pending(pod.id(), refusals));
    }

    /** All nodes that would do, the preferred ones first. */
    public List<NodeInfo> fitting(Pod pod, LabelSelector workload) {
        return new Preference(pod, workload, state).sort(fitting(pod));
    }

    /** All nodes that would do, by name. */
    public List<NodeInfo> fitting(Pod pod) {
        List<Filter.Check> checks = checks(pod, Filters.ALL);
        return obstacle(checks).isEmpty()
                ? state.nodes().stream()
                        .filter(node -> refusals(node, checks).isEmpty())
                        .toList()
                : List.of();
    }

    /** The nodes that the pod's rules about nodes allow, whatever is on them; they carry every topology key that it needs. */
    public List<NodeInfo> eligible(Pod pod) {
        List<Filter.Check> checks = checks(pod, Filters.OF_NODES);
        return state.nodes().stream()
                .filter(node -> refusals(node, checks).isEmpty() && hasKeys(node, pod))
                .toList();
    }

    private static boolean hasKeys(NodeInfo node, Pod pod) {
        return pod.needs().spread().stream().allMatch(each -> node.label(each.topologyKey()) != null)
                && pod.needs().affinity().stream().allMatch(each -> node.label(each.topologyKey()) != null);
    }

    private List<Filter.Check> checks(Pod pod, List<Filter> filters) {
        return filters.stream().map(filter -> filter.of(pod, state)).toList();
    }

    private static String obstacle(List<Filter.Check> checks) {
        return checks.stream()
                .map(Filter.Check::obstacle)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> refusals(NodeInfo node, List<Filter.Check> checks) {
        for (Filter.Check check : checks) {
            List<String> refusals = check.refusals(node);
            if (!refusals.isEmpty()) {
                return refusals;
            }
        }
        return List.of();
    }
}
