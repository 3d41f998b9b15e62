package redisha.rule.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/**
 * What a container, or a pod as a whole, asks for and may use.
 *
 * @param spot the {@code resources}
 */
record Resources(Spot spot) {

    /** The resources of every container and of the pods that have some of their own. */
    static List<Resources> of(Evidence evidence) {
        return evidence.reading(All.class, All::read).resources();
    }

    private record All(List<Resources> resources) {
        static All read(Evidence evidence) {
            return new All(evidence.workloads().stream()
                    .flatMap(Resources::of)
                    .filter(resources -> resources.spot().exists())
                    .toList());
        }
    }

    Map<String, Spot> requests() {
        return given("requests");
    }

    Map<String, Spot> limits() {
        return given("limits");
    }

    /** The amounts of one resource that are given: the request, the limit. */
    List<Spot> of(String resource) {
        return Stream.of(spot.at("requests", resource), spot.at("limits", resource))
                .filter(Spot::exists)
                .toList();
    }

    private static Stream<Resources> of(Workload workload) {
        return Stream.concat(
                        workload.allContainers().stream().map(container -> container.at("resources")),
                        Stream.of(workload.spec().at("resources")))
                .map(Resources::new);
    }

    private Map<String, Spot> given(String list) {
        Map<String, Spot> given = new LinkedHashMap<>(spot.at(list).entries());
        given.values().removeIf(amount -> !amount.exists());
        return given;
    }
}
