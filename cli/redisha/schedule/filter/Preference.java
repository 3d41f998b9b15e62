package redisha.schedule.filter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.schedule.LabelSelector;
import redisha.schedule.Node;
import redisha.schedule.Pod;
import redisha.schedule.Resources;
import redisha.schedule.Taint;

/**
 * Which of several nodes gets a pod. The scheduler adds up scores and rolls dice between equals; here the stronger wish
 * decides, and the name at last: few unwelcoming taints, few pods of the same workload in the zone and on the node, much
 * left of cpu and memory.
 */
final class Preference {
    private final Pod pod;
    private final int[] mates;
    private final Map<String, Integer> byZone;

    Preference(Pod pod, LabelSelector workload, State state) {
        this.pod = pod;
        Group group = Group.of(workload, pod.namespace());
        this.mates = state.tallies().byNode(group);
        this.byZone = state.tallies().byPlace(group, Node.ZONE, node -> true);
    }

    /** The nodes, the most wanted first. */
    List<NodeInfo> sort(List<NodeInfo> nodes) {
        return nodes.stream().map(this::rank).sorted(Rank.ORDER).map(Rank::node).toList();
    }

    /** The most wanted of them; empty when there is none. */
    Optional<NodeInfo> best(List<NodeInfo> nodes) {
        return nodes.stream().map(this::rank).min(Rank.ORDER).map(Rank::node);
    }

    private Rank rank(NodeInfo node) {
        return new Rank(
                node,
                unwelcoming(node),
                byZone.getOrDefault(node.label(Node.ZONE), 0),
                mates[node.index()],
                share(node, Resources.CPU) + share(node, Resources.MEMORY));
    }

    /** What a node is judged by; less is better. */
    private record Rank(NodeInfo node, long unwelcoming, int inZone, int onNode, double taken) {
        static final Comparator<Rank> ORDER = Comparator.comparingLong(Rank::unwelcoming)
                .thenComparingInt(Rank::inZone)
                .thenComparingInt(Rank::onNode)
                .thenComparingDouble(Rank::taken)
                .thenComparingInt(rank -> rank.node.pods().size())
                .thenComparing(rank -> rank.node.name());
    }

    private long unwelcoming(NodeInfo node) {
        return node.node().taints().stream()
                .filter(taint -> !taint.bars() && !pod.needs().tolerates(taint))
                .map(Taint::key)
                .count();
    }

    /** What is taken with the pod on it, of 1. */
    private double share(NodeInfo node, String resource) {
        double taken = node.requested(resource) + pod.needs().requests().of(resource);
        long allocatable = node.node().allocatable().of(resource);
        return allocatable == 0 ? 1 : taken / allocatable;
    }
}
