package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Pod;

/** The ports that a pod takes on its node are free there. */
final class NodePorts implements Filter {
    private static final List<String> REFUSED = List.of("node(s) didn't have free ports for the requested pod ports");

    @Override
    public Check of(Pod pod, State state) {
        return pod.needs().hostPorts().isEmpty()
                ? Check.passed()
                : node -> node.pods().stream().anyMatch(other -> conflict(pod, other)) ? REFUSED : List.of();
    }

    private static boolean conflict(Pod pod, Pod other) {
        return pod.needs().hostPorts().stream()
                .anyMatch(port -> other.needs().hostPorts().stream().anyMatch(port::conflictsWith));
    }
}
