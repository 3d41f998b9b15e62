package redisha.schedule.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small cluster and release of chance, in numbers and names alone, so that they can be judged without redisha. */
record RandomCluster(List<Machine> nodes, List<Process> pods, List<Group> groups) {
    private static final List<String> APPS = List.of("p", "q", "s");

    record Machine(String name, String zone, int cpu, int slots, boolean tainted, boolean cordoned) {
        /** The value of a topology key, null when it has none. */
        String place(String key) {
            return key.equals("host") ? name : zone;
        }

        @Override
        public String toString() {
            return name + " cpu=" + cpu + " pods=" + slots + (zone == null ? "" : " zone=" + zone)
                    + (tainted ? " taint(k:NoSchedule)" : "") + (cordoned ? " cordoned" : "");
        }
    }

    /** Pods of an app that are kept away from, or sought, by a topology key. */
    record Term(String app, String key) {}

    /** What a pod is like; {@code tolerant}, {@code skew} and {@code port} are 0 or empty for none. */
    record Kind(
            String app,
            int cpu,
            boolean tolerant,
            List<Term> away,
            List<Term> near,
            String spread,
            int skew,
            int port) {
        @Override
        public String toString() {
            return Stream.of(
                            Stream.of("role=" + app, cpu == 0 ? "" : "cpu=" + cpu, tolerant ? "tolerates(k)" : ""),
                            away.stream().map(term -> "away(role=" + term.app + ", " + term.key + ")"),
                            near.stream().map(term -> "near(role=" + term.app + ", " + term.key + ")"),
                            Stream.of(
                                    spread.isEmpty()
                                            ? ""
                                            : "spread(role=" + app + ", " + spread + ", maxSkew=" + skew + ")",
                                    port == 0 ? "" : "port(" + port + ")"))
                    .flatMap(words -> words)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    record Process(String name, String node, Kind kind) {}

    /** A StatefulSet or a Deployment. */
    record Group(boolean ordered, int replicas, Kind kind) {}

    static RandomCluster of(int seed) {
        Random random = new Random(seed);
        List<Machine> nodes = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(index -> new Machine(
                        "n" + index,
                        random.nextInt(6) == 0 ? null : "z" + random.nextInt(3),
                        1 + random.nextInt(4),
                        1 + random.nextInt(5),
                        random.nextInt(6) == 0,
                        random.nextInt(10) == 0))
                .toList();
        List<Process> pods = new ArrayList<>();
        for (Machine node : nodes) {
            if (random.nextInt(3) == 0) {
                pods.add(new Process("there" + pods.size(), node.name, kind(random, APPS.get(random.nextInt(3)))));
            }
        }
        List<Group> groups = new ArrayList<>();
        int left = 4;
        for (String app : APPS.subList(0, 1 + random.nextInt(2))) {
            int replicas = 1 + random.nextInt(Math.min(3, left));
            left -= replicas;
            groups.add(new Group(random.nextBoolean(), replicas, kind(random, app)));
        }
        return new RandomCluster(nodes, pods, groups);
    }

    private static Kind kind(Random random, String app) {
        return new Kind(
                app,
                random.nextInt(3),
                random.nextInt(4) == 0,
                terms(random, 2),
                terms(random, 6),
                random.nextInt(3) == 0 ? "zone" : random.nextInt(8) == 0 ? "host" : "",
                1 + random.nextInt(2),
                random.nextInt(6) == 0 ? 80 : 0);
    }

    private static List<Term> terms(Random random, int oneIn) {
        return random.nextInt(oneIn) == 0
                ? List.of(new Term(APPS.get(random.nextInt(3)), random.nextBoolean() ? "host" : "zone"))
                : List.of();
    }

    Machine node(String name) {
        return nodes.stream().filter(node -> node.name.equals(name)).findFirst().orElseThrow();
    }

    Kind kind(String pod) {
        return groups.stream()
                .map(Group::kind)
                .filter(kind -> pod.startsWith(kind.app + "-"))
                .findFirst()
                .orElseThrow();
    }

    /** No constraint makes a place of every single node. */
    boolean spreadsOverZonesAlone() {
        return groups.stream().noneMatch(group -> group.kind.spread.equals("host"));
    }

    /** A node that takes anything, with the labels of one that is there; null when none is fit to be copied. */
    Machine largeCopy() {
        return nodes.stream()
                .filter(node -> !node.tainted && !node.cordoned)
                .findFirst()
                .map(node -> new Machine("new", node.zone, 64, 64, false, false))
                .orElse(null);
    }

    RandomCluster plus(Machine node) {
        List<Machine> more = new ArrayList<>(nodes);
        more.add(node);
        return new RandomCluster(more, pods, groups);
    }

    /** In the notation of the tables. */
    String cluster() {
        return Stream.concat(
                        nodes.stream().map(Machine::toString),
                        pods.stream().map(pod -> "pod " + pod.name + "@" + pod.node + " " + pod.kind))
                .collect(Collectors.joining("; "));
    }

    String release() {
        return groups.stream()
                .map(group -> (group.ordered ? "set " : "deploy ") + group.kind.app + " replicas(" + group.replicas
                        + ") " + group.kind)
                .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return cluster() + " | " + release();
    }
}
