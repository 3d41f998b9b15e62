package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Pod;

/** A node's taints bar a pod that does not tolerate them all; the first that bars is named. */
final class TaintToleration implements Filter {

    @Override
    public Check of(Pod pod, State state) {
        return node -> pod.needs()
                .barred(node.node())
                .map(taint -> List.of("node(s) had untolerated taint " + taint))
                .orElse(List.of());
    }
}
