package redisha.schedule.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.schedule.Claim;
import redisha.schedule.Cluster;
import redisha.schedule.Node;
import redisha.schedule.Pod;

/**
 * A cluster that pods come to and go from. Each change costs what the pod is worth and not what the cluster is worth, so
 * that a question can be asked of a large one many times.
 */
public final class State {
    private final Cluster cluster;
    private final List<NodeInfo> nodes = new ArrayList<>();
    private final Map<String, NodeInfo> byName = new HashMap<>();
    private final Tallies tallies;
    private final Repulsions repulsions;
    private final Volumes volumes;
    private final Quotas quotas;

    /** The pods of a node that is not there count for nothing. */
    public State(Cluster cluster) {
        this.cluster = cluster;
        cluster.nodes().stream()
                .sorted(Comparator.comparing(Node::name))
                .forEach(node -> nodes.add(new NodeInfo(nodes.size(), node)));
        nodes.forEach(node -> byName.put(node.name(), node));
        this.tallies = new Tallies(cluster, nodes);
        this.repulsions = new Repulsions(cluster);
        this.volumes = new Volumes(cluster);
        this.quotas = new Quotas(cluster.quotas());
        cluster.pods().stream()
                .filter(pod -> pod.holdsNode() && byName.containsKey(pod.nodeName()))
                .forEach(pod -> arrive(pod, byName.get(pod.nodeName())));
    }

    public Cluster cluster() {
        return cluster;
    }

    /** The nodes that are there, by name. */
    public List<NodeInfo> nodes() {
        return nodes.stream().filter(node -> !node.isLost()).toList();
    }

    /** A node, null when there is none of that name. */
    public NodeInfo node(String name) {
        return byName.get(name);
    }

    /**
     * Why the API server would not create a pod, in its words; empty when it would.
     *
     * @param claims those that are made for the pod
     */
    public String refusal(Pod pod, List<Claim> claims) {
        return quotas.refusal(
                pod, claims.stream().filter(claim -> !volumes.has(claim)).toList());
    }

    /** Makes a claim, unless there is one of its name already: a StatefulSet finds the claims of its earlier life again. */
    public void claim(Claim claim) {
        volumes.add(claim);
    }

    /** A pod is created, with its claims; it waits for a node. */
    public void create(Pod pod, List<Claim> claims) {
        List<Claim> made = claims.stream().filter(claim -> !volumes.has(claim)).toList();
        made.forEach(this::claim);
        quotas.changed(pod, made, 1);
    }

    /** Puts a pod on a node; its claims get volumes there. */
    public Pod bind(Pod pod, NodeInfo node) {
        Pod bound = pod.on(node.name());
        arrive(bound, node);
        return bound;
    }

    /** Takes a pod off its node as if it had never been there. */
    public void unbind(Pod bound) {
        leave(bound);
        forget(bound);
    }

    /** The volumes that a pod's claims got with its node are free again. */
    public void forget(Pod pod) {
        volumes.forget(pod);
    }

    /** A pod is deleted; its claims stay. */
    public void delete(Pod pod) {
        leave(pod);
        quotas.changed(pod, List.of(), -1);
    }

    /** A node disappears with all that is on it. */
    public List<Pod> lose(String name) {
        NodeInfo node = byName.get(name);
        List<Pod> pods = List.copyOf(node.pods());
        pods.forEach(this::leave);
        node.lost(true);
        return pods;
    }

    /** A node that was lost comes back, with these pods on it. */
    public void recover(String name, List<Pod> pods) {
        NodeInfo node = byName.get(name);
        node.lost(false);
        pods.forEach(pod -> arrive(pod, node));
    }

    /** Gives a node other properties, such as being cordoned; answers those that it had. */
    public Node replace(Node node) {
        NodeInfo info = byName.get(node.name());
        Node before = info.node();
        info.become(node);
        return before;
    }

    Tallies tallies() {
        return tallies;
    }

    Repulsions repulsions() {
        return repulsions;
    }

    Volumes volumes() {
        return volumes;
    }

    private void arrive(Pod pod, NodeInfo node) {
        node.add(pod);
        tallies.changed(pod, node, 1);
        repulsions.changed(pod, node, 1);
        volumes.mount(pod, node);
    }

    private void leave(Pod pod) {
        NodeInfo node = byName.get(pod.nodeName());
        if (node != null && node.remove(pod)) {
            tallies.changed(pod, node, -1);
            repulsions.changed(pod, node, -1);
            volumes.unmount(pod);
        }
    }
}
