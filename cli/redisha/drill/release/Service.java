package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Service with a selector.
 *
 * @param headless its name stands for the addresses of the pods, it has none of its own
 * @param publishNotReady leads to pods that are not ready, too
 */
public record Service(
        String name, boolean headless, boolean publishNotReady, Map<String, String> selector, List<Port> ports) {

    /** On which a StatefulSet's controller writes the name of each pod. */
    public static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    public Service {
        selector = new LinkedHashMap<>(selector);
        ports = List.copyOf(ports);
    }

    /** @param target the name or number of a port of the pods */
    public record Port(String name, int number, String target) {}

    /** The port of this name or number. */
    public Optional<Port> port(String which) {
        return ports.stream()
                .filter(port -> port.name().equals(which)
                        || String.valueOf(port.number()).equals(which))
                .findFirst();
    }

    public boolean selects(Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }

    /** Made for one member of a StatefulSet alone, so that it has an address that stays. */
    public boolean announces() {
        return !headless && selector.containsKey(POD_NAME);
    }
}
