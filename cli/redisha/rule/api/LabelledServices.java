package redisha.rule.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.rule.Evidence;
import redisha.rule.Selector;

/** Finds the Services with a label without looking at all of them for each ServiceMonitor. */
final class LabelledServices {
    private final List<ServiceSpec> all;
    private final Map<Map.Entry<String, String>, List<ServiceSpec>> byLabel = new HashMap<>();

    LabelledServices(Evidence evidence) {
        this.all = ServiceSpec.of(evidence).toList();
        for (ServiceSpec service : all) {
            labels(service)
                    .forEach((key, value) -> byLabel.computeIfAbsent(Map.entry(key, value), label -> new ArrayList<>())
                            .add(service));
        }
    }

    /** The Services whose own labels a selector matches, in the order of the input. */
    List<ServiceSpec> selected(Selector selector) {
        return selector.labels().entrySet().stream()
                .map(label -> byLabel.getOrDefault(Map.entry(label.getKey(), label.getValue()), List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(all)
                .stream()
                .filter(service -> selector.matches(labels(service)))
                .toList();
    }

    private static Map<String, String> labels(ServiceSpec service) {
        return service.manifest().spot().at("metadata", "labels").texts();
    }
}
