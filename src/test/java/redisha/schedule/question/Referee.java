package redisha.schedule.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.schedule.question.RandomCluster.Kind;
import redisha.schedule.question.RandomCluster.Machine;
import redisha.schedule.question.RandomCluster.Process;
import redisha.schedule.question.RandomCluster.Term;

/** Replays a distribution pod by pod and calls every foul; slow, plain, and sharing nothing with what it judges. */
final class Referee {
    private final RandomCluster cluster;
    private final List<Process> there;
    private final List<String> fouls = new ArrayList<>();

    Referee(RandomCluster cluster) {
        this.cluster = cluster;
        this.there = new ArrayList<>(cluster.pods());
    }

    /** Another one who has seen the same. */
    Referee copy() {
        Referee copy = new Referee(cluster);
        copy.there.clear();
        copy.there.addAll(there);
        return copy;
    }

    /** A pod comes to a node. */
    void comes(String pod, String node) {
        Kind kind = cluster.kind(pod);
        Machine machine = cluster.node(node);
        call(pod, "cordoned", machine.cordoned());
        call(pod, "tainted", machine.tainted() && !kind.tolerant());
        call(pod, "slots", on(node).size() >= machine.slots());
        call(
                pod,
                "cpu",
                kind.cpu() > 0
                        && on(node).stream()
                                                .mapToInt(other -> other.kind().cpu())
                                                .sum()
                                        + kind.cpu()
                                > machine.cpu());
        call(
                pod,
                "port",
                kind.port() > 0
                        && on(node).stream().anyMatch(other -> other.kind().port() == kind.port()));
        kind.away().forEach(term -> call(pod, "too near", near(machine, term)));
        there.forEach(other -> other.kind().away().stream()
                .filter(term -> term.app().equals(kind.app()))
                .forEach(term -> call(pod, "unwelcome", samePlace(machine, cluster.node(other.node()), term.key()))));
        kind.near().forEach(term -> call(pod, "too far", !near(machine, term) && !mayBeFirst(kind, term, machine)));
        if (!kind.spread().isEmpty()) {
            call(pod, "skew", skew(machine, kind) > kind.skew());
        }
        there.add(new Process(pod, node, kind));
    }

    List<String> fouls() {
        return fouls;
    }

    private void call(String pod, String foul, boolean committed) {
        if (committed) {
            fouls.add(pod + ": " + foul);
        }
    }

    private List<Process> on(String node) {
        return there.stream().filter(pod -> pod.node().equals(node)).toList();
    }

    private boolean near(Machine node, Term term) {
        return there.stream()
                .filter(pod -> pod.kind().app().equals(term.app()))
                .anyMatch(pod -> samePlace(node, cluster.node(pod.node()), term.key()));
    }

    private boolean mayBeFirst(Kind kind, Term term, Machine node) {
        return kind.app().equals(term.app())
                && node.place(term.key()) != null
                && there.stream()
                        .filter(pod -> pod.kind().app().equals(term.app()))
                        .allMatch(pod -> cluster.node(pod.node()).place(term.key()) == null);
    }

    private static boolean samePlace(Machine one, Machine other, String key) {
        return one.place(key) != null && one.place(key).equals(other.place(key));
    }

    private int skew(Machine node, Kind kind) {
        if (node.place(kind.spread()) == null) {
            return Integer.MAX_VALUE;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Machine each : cluster.nodes()) {
            if (each.place(kind.spread()) != null) {
                int count = (int) on(each.name()).stream()
                        .filter(pod -> pod.kind().app().equals(kind.app()))
                        .count();
                counts.merge(each.place(kind.spread()), count, Integer::sum);
            }
        }
        int least = counts.values().stream().mapToInt(count -> count).min().orElse(0);
        return counts.get(node.place(kind.spread())) + 1 - least;
    }
}
