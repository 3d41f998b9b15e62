package redisha.rule;

import java.util.List;
import java.util.stream.Stream;
import redisha.rule.PodSecurityObstacle.Place;

/** The fields of a pod that the Pod Security Standards speak of. */
final class PodFields {
    private final Workload workload;
    private final int minor;
    private final List<Place> containers;
    private final List<Place> contexts;

    /**
     * The fields of one pod.
     *
     * @param workload whose pods
     * @param minor the minor release of Kubernetes 1
     */
    PodFields(Workload workload, int minor) {
        this.workload = workload;
        this.minor = minor;
        this.containers = workload.allContainers().stream()
                .map(container -> new Place(container.at("name").textOrEmpty(), container))
                .toList();
        this.contexts = Stream.concat(Stream.of(pod("securityContext")), containers("securityContext"))
                .toList();
    }

    int minor() {
        return minor;
    }

    /** A field of the pod itself. */
    Place pod(String... keys) {
        return new Place("pod", workload.spec().at(keys));
    }

    /** A field of each container, the init containers too. */
    Stream<Place> containers(String... keys) {
        return containers.stream().map(place -> place.at(keys));
    }

    /** The items of a list in each container. */
    Stream<Place> items(String... keys) {
        return containers(keys)
                .flatMap(list -> list.spot().items().stream().map(item -> new Place(list.owner(), item)));
    }

    /** A field of {@code securityContext}, in the pod and in each container. */
    Stream<Place> contexts(String... keys) {
        return contexts.stream().map(place -> place.at(keys));
    }

    Stream<Place> volumes() {
        return workload.volumes().stream()
                .map(volume -> new Place(volume.at("name").textOrEmpty(), volume));
    }

    /** The probes and hooks of all containers. */
    Stream<Place> handlers() {
        return Stream.of(
                        List.of("livenessProbe"),
                        List.of("readinessProbe"),
                        List.of("startupProbe"),
                        List.of("lifecycle", "postStart"),
                        List.of("lifecycle", "preStop"))
                .flatMap(keys -> containers(keys.toArray(String[]::new)));
    }

    /** The annotations of the pod whose keys begin so. */
    Stream<Place> annotations(String begin) {
        return workload.template().at("metadata", "annotations").entries().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(begin))
                .map(entry -> new Place(entry.getKey().substring(begin.length()), entry.getValue()));
    }

    boolean isWindows() {
        return workload.spec().at("os", "name").textOrEmpty().equals("windows");
    }

    /** Its users are nobody outside of it, and the standards trust in that since 1.35. */
    boolean hasOwnUsers() {
        return minor >= 35 && workload.spec().at("hostUsers").isFalse();
    }
}
