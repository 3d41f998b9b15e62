package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Pod;

/** A pod whose spec names a node goes nowhere else. */
final class NodeName implements Filter {
    private static final List<String> REFUSED = List.of("node(s) didn't match the requested node name");

    @Override
    public Check of(Pod pod, State state) {
        return pod.nodeName().isEmpty()
                ? Check.passed()
                : node -> node.name().equals(pod.nodeName()) ? List.of() : REFUSED;
    }
}
