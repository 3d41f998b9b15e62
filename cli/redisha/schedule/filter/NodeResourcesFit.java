package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.schedule.Pod;
import redisha.schedule.Resources;

/** What a pod asks for is left of the node's allocatable, and so is a place for one more pod. */
final class NodeResourcesFit implements Filter {
    private static final List<String> FIRST = List.of(Resources.CPU, Resources.MEMORY, Resources.EPHEMERAL_STORAGE);

    @Override
    public Check of(Pod pod, State state) {
        Resources asked = pod.needs().requests();
        List<String> resources = Stream.concat(
                        FIRST.stream(), asked.amounts().keySet().stream().filter(each -> !FIRST.contains(each)))
                .filter(each -> asked.of(each) > 0)
                .toList();
        return node -> {
            List<String> refusals = new ArrayList<>(1);
            if (node.pods().size() >= node.node().allocatable().of(Resources.PODS)) {
                refusals.add("Too many pods");
            }
            for (String resource : resources) {
                if (asked.of(resource) > node.node().allocatable().of(resource) - node.requested(resource)) {
                    refusals.add("Insufficient " + resource);
                }
            }
            return refusals;
        };
    }
}
