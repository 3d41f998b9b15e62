package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.schedule.Node;
import redisha.schedule.Pod;

/** A node with what is on it now. */
public final class NodeInfo {
    private final int index;
    private final List<Pod> pods = new ArrayList<>();
    private final Map<String, Long> requested = new HashMap<>();
    private Node node;
    private boolean lost;

    NodeInfo(int index, Node node) {
        this.index = index;
        this.node = node;
    }

    public Node node() {
        return node;
    }

    public String name() {
        return node.name();
    }

    public List<Pod> pods() {
        return Collections.unmodifiableList(pods);
    }

    /** What the pods on it ask for. */
    public long requested(String resource) {
        return requested.getOrDefault(resource, 0L);
    }

    /** The value of a label, null when it has none. */
    String label(String key) {
        return node.labels().get(key);
    }

    /** Its place in the state's list. */
    int index() {
        return index;
    }

    boolean isLost() {
        return lost;
    }

    void lost(boolean isLost) {
        lost = isLost;
    }

    void become(Node other) {
        node = other;
    }

    void add(Pod pod) {
        pods.add(pod);
        pod.needs().requests().amounts().forEach((resource, amount) -> requested.merge(resource, amount, Long::sum));
    }

    boolean remove(Pod pod) {
        if (!pods.remove(pod)) {
            return false;
        }
        pod.needs().requests().amounts().forEach((resource, amount) -> requested.merge(resource, -amount, Long::sum));
        return true;
    }
}
