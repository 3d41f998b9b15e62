package redisha.rule.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Selector;

/** Finds the Services with a label without looking at all of them for each ServiceMonitor. */
final class LabelledServices {
    private final List<ServiceSpec> all;
    private final Map<Map.Entry<String, String>, List<ServiceSpec>> byLabel = new HashMap<>();

    private LabelledServices(Evidence evidence) {
        this.all = ServiceSpec.of(evidence).toList();
        for (ServiceSpec service : all) {
            labels(service)
                    .forEach((key, value) -> byLabel.computeIfAbsent(Map.entry(key, value), label -> new ArrayList<>())
                            .add(service));
        }
    }

    static LabelledServices in(Evidence evidence) {
        return evidence.reading(LabelledServices.class, LabelledServices::new);
    }

    /** The Services whose own labels a ServiceMonitor selects, in the order of the input. */
    List<ServiceSpec> selectedBy(Manifest monitor) {
        return selected(Selector.of(monitor.spot().at("spec", "selector"))).stream()
                .filter(service -> isWatched(service.manifest(), monitor))
                .toList();
    }

    /** The Services in the namespaces where a ServiceMonitor looks. */
    Stream<Manifest> inSightOf(Manifest monitor) {
        return all.stream().map(ServiceSpec::manifest).filter(service -> isWatched(service, monitor));
    }

    private List<ServiceSpec> selected(Selector selector) {
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

    private static boolean isWatched(Manifest service, Manifest monitor) {
        Spot namespaces = monitor.spot().at("spec", "namespaceSelector");
        List<String> names = namespaces.at("matchNames").items().stream()
                .map(Spot::textOrEmpty)
                .toList();
        if (namespaces.at("any").isTrue()) {
            return true;
        }
        return names.isEmpty()
                ? Manifests.sameNamespace(service.namespace(), monitor.namespace())
                : names.stream().anyMatch(name -> Manifests.sameNamespace(service.namespace(), name));
    }
}
