package redisha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the pods with a label without looking at all of them, for folders of thousands of releases. */
final class PodIndex {
    private static final List<String> OF_ONE_POD =
            List.of("statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index");

    private final List<Workload> workloads;
    private final List<Workload> asleep;
    private final Map<Map.Entry<String, String>, List<Workload>> byLabel = new HashMap<>();
    private final Map<Selector, List<Workload>> known = new ConcurrentHashMap<>();

    PodIndex(List<Workload> workloads) {
        this.workloads = workloads;
        this.asleep =
                workloads.stream().filter(workload -> workload.pods().isEmpty()).toList();
        for (Workload workload : workloads) {
            for (Map<String, String> pod : workload.pods()) {
                pod.forEach((key, value) -> add(Map.entry(key, value), workload));
            }
        }
    }

    /**
     * The workloads whose pods a selector matches, in the order of the input, those scaled down to nothing last; found once,
     * for many rules ask about the same Services and policies.
     */
    List<Workload> selected(Selector selector) {
        return known.computeIfAbsent(selector, this::find);
    }

    private List<Workload> find(Selector selector) {
        return Stream.concat(
                        candidates(selector).stream()
                                .filter(workload -> workload.pods().stream().anyMatch(selector::matches)),
                        asleep.stream().filter(workload -> wouldMatch(workload, selector)))
                .toList();
    }

    /** Whether a selector means pods that come back when the workload is scaled up again. */
    private static boolean wouldMatch(Workload workload, Selector selector) {
        Map<String, String> pod = new HashMap<>(workload.labels());
        OF_ONE_POD.stream()
                .filter(selector.labels()::containsKey)
                .forEach(key -> pod.put(key, selector.labels().get(key)));
        return selector.matches(pod);
    }

    private List<Workload> candidates(Selector selector) {
        return selector.labels().entrySet().stream()
                .map(label -> byLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of()))
                .min((some, others) -> Integer.compare(some.size(), others.size()))
                .orElse(workloads);
    }

    private void add(Map.Entry<String, String> label, Workload workload) {
        List<Workload> those = byLabel.computeIfAbsent(label, key -> new ArrayList<>());
        // The pods of one workload follow each other.
        if (those.isEmpty() || those.get(those.size() - 1) != workload) {
            those.add(workload);
        }
    }
}
