package redisha.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A node.
 *
 * @param unschedulable cordoned
 * @param allocatable what pods may ask for, {@code pods} among it
 */
public record Node(
        String name, Map<String, String> labels, List<Taint> taints, boolean unschedulable, Resources allocatable) {

    /** The label that is a place of its own for each node. */
    public static final String HOSTNAME = "kubernetes.io/hostname";

    public static final String ZONE = "topology.kubernetes.io/zone";
    public static final String REGION = "topology.kubernetes.io/region";

    public Node {
        Objects.requireNonNull(name, "name");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        taints = List.copyOf(taints);
        Objects.requireNonNull(allocatable, "allocatable");
    }

    /** The same node, closed for new pods, as {@code kubectl cordon} leaves it. */
    public Node cordoned() {
        List<Taint> all = new ArrayList<>(taints);
        if (!all.contains(Taint.UNSCHEDULABLE)) {
            all.add(Taint.UNSCHEDULABLE);
        }
        return new Node(name, labels, all, true, allocatable);
    }
}
