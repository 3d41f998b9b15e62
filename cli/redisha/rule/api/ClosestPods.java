package redisha.rule.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.finding.Nearest;
import redisha.manifest.Manifests;
import redisha.rule.Evidence;
import redisha.rule.Selector;
import redisha.rule.Workload;

/** Looks for the pods that a selector which selects none was probably meant for. */
final class ClosestPods {

    private ClosestPods() {}

    /**
     * The workload that comes closest and what differs: {@code closest is Deployment/cache, where app is 'cache'}. Empty
     * when the input has nothing like it, so that the pods may well be elsewhere.
     */
    static Optional<String> to(Selector selector, String namespace, Evidence evidence) {
        return evidence.workloads().stream()
                .filter(workload -> Manifests.sameNamespace(workload.manifest().namespace(), namespace))
                .filter(workload -> resembles(workload.labels(), selector))
                .min(Comparator.comparingInt(
                        workload -> misses(workload, selector).size()))
                .map(workload -> "closest is " + workload.manifest().id() + ", where "
                        + String.join(" and ", misses(workload, selector)));
    }

    /** Whether one of the labels is as the selector has it, or nearly so. */
    static boolean resembles(Map<String, String> pod, Selector selector) {
        return selector.labels().entrySet().stream().anyMatch(label -> {
            String value = pod.getOrDefault(label.getKey(), "");
            return value.equals(label.getValue())
                    || Nearest.word(label.getValue(), List.of(value)).isPresent();
        });
    }

    private static List<String> misses(Workload workload, Selector selector) {
        return workload.pods().stream()
                .map(selector::misses)
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> selector.misses(workload.labels()));
    }
}
