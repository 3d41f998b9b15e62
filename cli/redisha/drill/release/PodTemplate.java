package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What each pod of a workload is made from.
 *
 * @param init run one after another before the containers start
 * @param volumes by name
 * @param grace seconds from a deletion to the kill
 */
public record PodTemplate(
        Map<String, String> labels,
        Map<String, String> annotations,
        String serviceAccount,
        List<Container> init,
        List<Container> containers,
        Map<String, Volume> volumes,
        int grace) {

    public PodTemplate {
        labels = new LinkedHashMap<>(labels);
        annotations = new LinkedHashMap<>(annotations);
        init = List.copyOf(init);
        containers = List.copyOf(containers);
        volumes = new LinkedHashMap<>(volumes);
    }

    /** The number of a port that one of the containers gives a name. */
    public OptionalInt port(String name) {
        return containers.stream()
                .flatMap(container -> Stream.ofNullable(container.ports().get(name)))
                .mapToInt(port -> port)
                .findFirst();
    }
}
