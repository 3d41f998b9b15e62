package redisha.schedule.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import redisha.schedule.Node;
import redisha.schedule.Pod;
import redisha.schedule.Volume;

/** A volume that carries labels of zone or region goes with nodes of the same; one label may name several zones. */
final class VolumeZone implements Filter {
    private static final List<String> REFUSED = List.of("node(s) had no available volume zone");
    private static final List<String> KEYS = List.of(
            Node.ZONE,
            Node.REGION,
            "failure-domain.beta.kubernetes.io/zone",
            "failure-domain.beta.kubernetes.io/region");

    @Override
    public Check of(Pod pod, State state) {
        List<Volume> volumes = pod.claims().stream()
                .map(name -> state.volumes().claim(pod, name))
                .filter(claim -> claim != null && claim.isBound())
                .map(claim -> state.volumes().volume(claim))
                .filter(Objects::nonNull)
                .toList();
        return volumes.isEmpty()
                ? Check.passed()
                : node -> volumes.stream().allMatch(volume -> sameZone(volume, node)) ? List.of() : REFUSED;
    }

    private static boolean sameZone(Volume volume, NodeInfo node) {
        return KEYS.stream().filter(volume.labels()::containsKey).allMatch(key -> Arrays.asList(
                        volume.labels().get(key).split("__"))
                .contains(node.label(key)));
    }
}
