package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a pod goes, or why it goes nowhere.
 *
 * @param pod {@code namespace/name}
 * @param node empty when it stays Pending
 * @param sentence what an event of the cluster would say; empty when the pod has a node
 * @param refusals why each node that will not do will not do, by node, whether or not another one did
 */
public record Placement(String pod, String node, String sentence, Map<String, List<String>> refusals) {

    public Placement {
        Objects.requireNonNull(pod, "pod");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(sentence, "sentence");
        refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
    }

    public boolean isPlaced() {
        return !node.isEmpty();
    }

    /** No node was even asked: no distribution of other pods helps it. */
    public boolean isHopeless() {
        return !isPlaced() && refusals.isEmpty();
    }

    /** A volume that it has already is where it cannot go. */
    public boolean isHeldByVolume() {
        return !isPlaced() && refusals.values().stream().anyMatch(VolumeBinding::isHold);
    }

    static Placement on(String node, String pod, Map<String, List<String>> refusals) {
        return new Placement(pod, node, "", refusals);
    }

    /** The API server says no; the sentence is its own. */
    public static Placement refused(String pod, String why) {
        return new Placement(pod, "", why, Map.of());
    }

    /** No node will do, whatever they are like. */
    static Placement never(String pod, String obstacle, int nodes) {
        return new Placement(pod, "", "0/" + nodes + " nodes are available: " + obstacle + ".", Map.of());
    }

    /** No node will do: {@code 0/3 nodes are available: 1 Insufficient cpu, 2 node(s) were unschedulable.} */
    static Placement pending(String pod, Map<String, List<String>> refusals) {
        if (refusals.isEmpty()) {
            return new Placement(pod, "", "no nodes available to schedule pods", refusals);
        }
        Map<String, Integer> counts = new TreeMap<>();
        refusals.values().forEach(each -> each.forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        List<String> parts = new ArrayList<>();
        counts.forEach((reason, count) -> parts.add(count + " " + reason));
        // As the scheduler sorts them: by the text with its number in front.
        Collections.sort(parts);
        return new Placement(
                pod, "", "0/" + refusals.size() + " nodes are available: " + String.join(", ", parts) + ".", refusals);
    }
}
