package redisha.schedule.filter;

import java.util.Comparator;
import java.util.Map;
import redisha.schedule.LabelSelector;
import redisha.schedule.Pod;
import redisha.schedule.Resources;
import redisha.schedule.Taint;

/**
 * Which of several nodes gets a pod. The scheduler adds up scores and rolls dice between equals; here the stronger wish
 * decides, and the name at last: few unwelcoming taints, few pods of the same workload in the zone and on the node, much
 * left of cpu and memory.
 */
final class Preference {
    private static final String ZONE = "topology.kubernetes.io/zone";

    private final Pod pod;
    private final Group mates;
    private final Tallies tallies;
    private final Map<String, Integer> byZone;

    Preference(Pod pod, LabelSelector workload, State state) {
        this.pod = pod;
        this.mates = Group.of(workload, pod.namespace());
        this.tallies = state.tallies();
        this.byZone = tallies.byPlace(mates, ZONE, node -> true);
    }

    Comparator<NodeInfo> order() {
        return Comparator.comparingLong(this::unwelcoming)
                .thenComparingInt(node -> byZone.getOrDefault(node.label(ZONE), 0))
                .thenComparingInt(node -> tallies.on(node, mates))
                .thenComparingDouble(this::taken)
                .thenComparingInt(node -> node.pods().size())
                .thenComparing(NodeInfo::name);
    }

    private long unwelcoming(NodeInfo node) {
        return node.node().taints().stream()
                .filter(taint -> !taint.bars() && !pod.needs().tolerates(taint))
                .map(Taint::key)
                .count();
    }

    /** The share of cpu and memory that is taken with the pod on it. */
    private double taken(NodeInfo node) {
        return share(node, Resources.CPU) + share(node, Resources.MEMORY);
    }

    private double share(NodeInfo node, String resource) {
        double taken = node.requested(resource) + pod.needs().requests().of(resource);
        long allocatable = node.node().allocatable().of(resource);
        return allocatable == 0 ? 1 : taken / allocatable;
    }
}
