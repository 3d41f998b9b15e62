package redisha.schedule.filter;

import java.util.List;
import redisha.schedule.Pod;
import redisha.schedule.Taint;

/** A cordoned node takes no pod, unless the pod tolerates the taint that goes with it. */
final class NodeUnschedulable implements Filter {
    private static final List<String> REFUSED = List.of("node(s) were unschedulable");

    @Override
    public Check of(Pod pod, State state) {
        return pod.needs().tolerates(Taint.UNSCHEDULABLE)
                ? Check.passed()
                : node -> node.node().unschedulable() ? REFUSED : List.of();
    }
}
