package redisha.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redisha.schedule.Cluster;
import redisha.schedule.Node;
import redisha.schedule.Resources;
import redisha.schedule.Workload;
import redisha.schedule.filter.Scheduler;
import redisha.schedule.filter.State;

/** More nodes like those that the pods may use: in the zones that have the fewest of them, or in a zone of their own. */
final class MoreNodes implements Remedy {
    private static final String NOTHING = "no availability is given up";

    /** More than that is no small change. */
    private static final int MOST = 20;

    @Override
    public List<Ladder> ladders(Trial trial) {
        Map<String, List<Node>> zones = byZone(eligible(trial));
        if (zones.isEmpty()) {
            return List.of();
        }
        int most = Math.min(MOST, trial.mostReplicas() + 1);
        List<Ladder> ladders = new ArrayList<>();
        ladders.add(new Ladder(steps(zones, most, trial.cluster())));
        if (!zones.containsKey("")) {
            ladders.add(new Ladder(List.of(elsewhere(zones, trial.cluster()))));
        }
        return ladders;
    }

    /** The nodes that every workload may use, or else as many of them as possible. */
    private static List<Node> eligible(Trial trial) {
        Scheduler scheduler = new Scheduler(new State(trial.cluster()));
        Map<Node, Integer> workloads = new LinkedHashMap<>();
        for (Workload workload : trial.release().workloads()) {
            scheduler.eligible(workload.oneMore().pod()).forEach(node -> workloads.merge(node.node(), 1, Integer::sum));
        }
        int most = workloads.values().stream().max(Integer::compare).orElse(0);
        return workloads.keySet().stream()
                .filter(node -> workloads.get(node) == most)
                .toList();
    }

    /** The largest node of each zone first. */
    private static Map<String, List<Node>> byZone(List<Node> nodes) {
        Map<String, List<Node>> zones = new TreeMap<>();
        nodes.forEach(
                node -> zones.computeIfAbsent(node.labels().getOrDefault(Node.ZONE, ""), zone -> new ArrayList<>())
                        .add(node));
        Comparator<Node> bySize = Comparator.comparing(
                        (Node node) -> node.allocatable().of(Resources.CPU))
                .thenComparing(node -> node.allocatable().of(Resources.MEMORY));
        zones.values().forEach(each -> each.sort(bySize.reversed().thenComparing(Node::name)));
        return zones;
    }

    /** Each node goes where there are the fewest by then. */
    private static List<Change> steps(Map<String, List<Node>> zones, int most, Cluster cluster) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        zones.forEach((zone, nodes) -> counts.put(zone, nodes.size()));
        Map<String, Integer> added = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        List<Change> steps = new ArrayList<>();
        for (int count = 1; count <= most; count++) {
            String zone = counts.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            counts.merge(zone, 1, Integer::sum);
            Node like = zones.get(zone).get(0);
            added.merge(like.name(), 1, Integer::sum);
            nodes.add(copy(like, zone, count, cluster));
            steps.add(Change.ofNodes(nodes, words(added), NOTHING));
        }
        return steps;
    }

    private static Change elsewhere(Map<String, List<Node>> zones, Cluster cluster) {
        Node like = zones.values().iterator().next().get(0);
        return Change.ofNodes(
                List.of(copy(like, "another zone", 1, cluster)),
                "add 1 node like " + like.name() + " in another zone",
                NOTHING);
    }

    private static String words(Map<String, Integer> added) {
        StringBuilder words = new StringBuilder();
        added.forEach((like, count) -> words.append(words.length() == 0 ? "add " : " and ")
                .append(count)
                .append(count == 1 ? " node like " : " nodes like ")
                .append(like));
        return words.toString();
    }

    private static Node copy(Node like, String zone, int number, Cluster cluster) {
        String name = "another-" + number;
        while (isTaken(name, cluster)) {
            name = "yet-" + name;
        }
        Map<String, String> labels = new LinkedHashMap<>(like.labels());
        labels.put(Node.HOSTNAME, name);
        if (!zone.isEmpty()) {
            labels.put(Node.ZONE, zone);
        }
        return new Node(name, labels, like.taints(), false, like.allocatable());
    }

    private static boolean isTaken(String name, Cluster cluster) {
        return cluster.nodes().stream().anyMatch(node -> node.name().equals(name));
    }
}
