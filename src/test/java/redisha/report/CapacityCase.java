package redisha.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redisha.schedule.Cluster;
import redisha.schedule.Notation;
import redisha.schedule.ReleaseNotation;
import redisha.schedule.question.Capacity;
import redisha.schedule.question.Loss;
import redisha.schedule.question.Verdict;

/**
 * What real questions to small clusters came to.
 *
 * @param name of the folder with its texts
 * @param drained the nodes that the user asked to drain
 */
record CapacityCase(
        String name,
        String cluster,
        String release,
        Set<Question> required,
        List<String> drained,
        List<Advice> advice) {
    private static final String REDIS = "set redis-server replicas(3) sentinel away(app=redis-server, host)";
    private static final String PROXIES = "; deploy redis-haproxy replicas(3) haproxy away(app=redis-haproxy, host)";
    private static final String BUDGET = "; budget redis-server maxUnavailable(1)";
    private static final Set<Question> ALL_QUESTIONS = EnumSet.allOf(Question.class);
    private static final Set<Question> INSTALL = Set.of(Question.install);

    static final List<CapacityCase> ALL = List.of(
            new CapacityCase("fits", "a; b; c; d", REDIS + PROXIES + BUDGET, ALL_QUESTIONS, List.of(), List.of()),
            new CapacityCase(
                    "too-few-nodes",
                    "node-1; node-2",
                    REDIS + BUDGET,
                    ALL_QUESTIONS,
                    List.of(),
                    List.of(
                            new Advice("add 1 node", "costs no availability", Verdict.FITS, Verdict.FITS, Verdict.FITS),
                            new Advice(
                                    "--set hardAntiAffinity=false",
                                    "two of the Redis pods may share a node",
                                    Verdict.FITS,
                                    Verdict.FITS,
                                    Verdict.DOES_NOT_FIT))),
            new CapacityCase("deadlock", "a; b; c", REDIS + PROXIES, INSTALL, List.of(), List.of()),
            new CapacityCase(
                    "luck",
                    "a cpu=4; b cpu=4",
                    "set first replicas(1) parallel cpu=1; set second replicas(1) parallel cpu=1;"
                            + " deploy third replicas(1) cpu=4",
                    INSTALL,
                    List.of(),
                    List.of()),
            new CapacityCase(
                    "a-zone-too-big",
                    "a zone=1; b zone=1; c zone=2",
                    REDIS + BUDGET.replace("1", "2"),
                    ALL_QUESTIONS,
                    List.of(),
                    List.of()),
            new CapacityCase("one-zone", "a zone=1; b zone=1; c zone=1", REDIS, INSTALL, List.of(), List.of()),
            new CapacityCase("drain", "a; b; c; d", REDIS + BUDGET, ALL_QUESTIONS, List.of("a", "d"), List.of()),
            new CapacityCase("many-nodes", many(1200), REDIS + PROXIES, ALL_QUESTIONS, List.of(), List.of()),
            new CapacityCase("no-nodes-for-it", full(1200), REDIS, ALL_QUESTIONS, List.of(), List.of()),
            new CapacityCase("cordoned", "a cordoned", REDIS, ALL_QUESTIONS, List.of(), List.of()),
            new CapacityCase(
                    "one-node", "a", "deploy a-proxy-with-a-long-name replicas(9)", INSTALL, List.of(), List.of()));

    CapacityReport report() {
        Cluster nodes = Notation.cluster(cluster);
        Capacity capacity = new Capacity(nodes, ReleaseNotation.release(release));
        List<Loss> asked = drained.stream().map(capacity::drained).toList();
        return new CapacityReport(
                required,
                capacity.install(),
                capacity.rollout(),
                capacity.survival(),
                asked,
                capacity.picture(),
                List.of(nodes.nodes().size() + " nodes from cluster.json"),
                name.equals("fits") ? List.of("quotas may not be read: a quota may still refuse pods") : List.of(),
                advice,
                41);
    }

    private static String many(int count) {
        return nodes(count, "");
    }

    private static String full(int count) {
        return nodes(count, " taint(dedicated=db:NoSchedule)") + "; spare-1 cpu=0; spare-2 cordoned";
    }

    private static String nodes(int count, String all) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format(Locale.ROOT, "node-%04d", number) + all)
                .collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return name;
    }
}
