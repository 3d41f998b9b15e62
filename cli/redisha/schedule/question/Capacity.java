package redisha.schedule.question;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redisha.schedule.Cluster;
import redisha.schedule.Pod;
import redisha.schedule.Release;
import redisha.schedule.filter.NodeInfo;
import redisha.schedule.filter.State;

/**
 * Asks whether a cluster has room for a release. Pods of the release that run already are set aside for the install, which
 * places all of them anew, and are the old pods of the roll-out.
 *
 * <p>The same cluster and release give the same answers.
 */
public final class Capacity {
    private final Cluster cluster;
    private final Release release;
    private final Running running;
    private final Install install;

    public Capacity(Cluster cluster, Release release) {
        this(cluster, release, true);
    }

    private Capacity(Cluster cluster, Release release, boolean thorough) {
        this.cluster = cluster;
        this.release = release;
        this.running = new Running(
                new State(cluster.withPods(cluster.pods().stream()
                        .filter(pod -> !release.owns(pod))
                        .toList())),
                release);
        this.install = InstallQuestion.ask(running, thorough);
    }

    /** Asks without looking for luck: where that alone would help, the answer is no. It is sooner there in a large cluster. */
    public static Capacity withoutLuck(Cluster cluster, Release release) {
        return new Capacity(cluster, release, false);
    }

    /** Whether all pods find a node. */
    public Install install() {
        return install;
    }

    /** Whether the next change of the pod templates gets through, from the pods that run, or would after an install. */
    public Rollout rollout() {
        List<Pod> installed = running.snapshot();
        List<Pod> live = live();
        if (live.isEmpty()) {
            return RolloutQuestion.ask(running);
        }
        running.restore(live);
        Rollout rollout = RolloutQuestion.ask(running);
        running.restore(installed);
        return rollout;
    }

    /** Whether the release goes on serving after each loss of a node or of a place of a wider topology. */
    public Survival survival() {
        return new SurvivalQuestion(running).ask();
    }

    /** What draining one node does; the node exists. */
    public Loss drained(String node) {
        return new SurvivalQuestion(running).drained(node);
    }

    /** What losing one node does; the node exists. */
    public Loss lost(String node) {
        return new SurvivalQuestion(running).lost(Loss.Kind.NODE_LOST, node, List.of(node));
    }

    /** What losing all nodes with a label does. */
    public Loss without(String topologyKey, String value) {
        List<String> nodes = running.state().nodes().stream()
                .filter(node -> value.equals(node.node().labels().get(topologyKey)))
                .map(NodeInfo::name)
                .toList();
        return new SurvivalQuestion(running).lost(Loss.Kind.PLACE_LOST, topologyKey + "=" + value, nodes);
    }

    /** The pods of the release by node, by name; nodes without any are among them. */
    public Map<String, List<String>> picture() {
        Map<String, List<String>> picture = new TreeMap<>();
        running.state()
                .nodes()
                .forEach(node -> picture.put(
                        node.name(),
                        running.on(node.name()).stream().map(Pod::name).toList()));
        return picture;
    }

    /** The pods of an earlier install, when they are as many as are wanted now. */
    private List<Pod> live() {
        List<Pod> live = cluster.pods().stream()
                .filter(pod -> pod.holdsNode()
                        && pod.state() == Pod.State.ACTIVE
                        && release.owns(pod)
                        && running.state().node(pod.nodeName()) != null)
                .toList();
        boolean complete = release.workloads().stream()
                .allMatch(workload -> live.stream().filter(workload::owns).count() == workload.replicas());
        return complete ? live : List.of();
    }
}
