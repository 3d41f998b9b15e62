package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Pod;

/** The pod's node selector and its required node affinity both hold. */
final class NodeAffinity implements Filter {
    private static final List<String> REFUSED = List.of("node(s) didn't match Pod's node affinity/selector");

    @Override
    public Check of(Pod pod, State state) {
        return node -> pod.needs().allows(node.node()) ? List.of() : REFUSED;
    }
}
