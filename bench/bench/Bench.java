package bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestFiles;
import redisha.manifest.Manifests;
import redisha.rule.Evidence;
import redisha.rule.Judge;
import redisha.rule.Rule;
import redisha.rule.api.ApiRules;
import redisha.rule.ha.HaRules;
import redisha.schema.KubernetesSchemas;

/**
 * Compares what reading costs with what reading and judging cost, in pairs, since the speed of a machine drifts.
 *
 * <p>Judging is the difference of a pair. All figures are medians.
 */
final class Bench {
    private static final List<Rule> RULES =
            Stream.of(ApiRules.ALL, HaRules.ALL).flatMap(List::stream).toList();

    /** Which of the two comes first alternates from pair to pair. */
    private record Pairs(double[] reading, double[] all) {
        interface Work {
            void run() throws IOException, InterruptedException;
        }

        static Pairs measure(int warmUp, int pairs, Work reading, Work all) throws IOException, InterruptedException {
            double[] readings = new double[pairs];
            double[] alls = new double[pairs];
            for (int i = -warmUp; i < pairs; i++) {
                double first = milliseconds(i % 2 == 0 ? reading : all);
                double second = milliseconds(i % 2 == 0 ? all : reading);
                if (i >= 0) {
                    readings[i] = i % 2 == 0 ? first : second;
                    alls[i] = i % 2 == 0 ? second : first;
                }
            }
            return new Pairs(readings, alls);
        }

        void print(String what) {
            double[] judging = new double[all.length];
            double[] ratio = new double[all.length];
            for (int i = 0; i < all.length; i++) {
                judging[i] = all[i] - reading[i];
                ratio[i] = judging[i] / reading[i];
            }
            System.out.printf(
                    "| %s | %s | %s | %s | %.2f |%n",
                    what, time(median(reading)), time(median(all)), time(median(judging)), median(ratio));
        }

        private static double milliseconds(Work work) throws IOException, InterruptedException {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private Bench() {}

    /** @param args {@code warm}, a path, the number of pairs; or {@code processes}, a path, pairs; or {@code read}, a path */
    public static void main(String[] args) throws IOException, InterruptedException {
        String path = args[1];
        switch (args[0]) {
            case "read" -> read(path);
            case "warm" -> {
                int pairs = Integer.parseInt(args[2]);
                Pairs.measure(Math.max(1, pairs / 2), pairs, () -> read(path), () -> judge(path))
                        .print(objects(path) + " objects, in one process");
            }
            case "cold" ->
                Pairs.measure(
                                1,
                                Integer.parseInt(args[2]),
                                () -> process(java("bench.Bench", "read", path)),
                                () -> process(java("redisha.command.Main", "validate", "--fail-on", "never", path)))
                        .print(objects(path) + " objects, a new process each time");
            case "against" -> {
                List<String> other = Arrays.asList(args).subList(2, args.length);
                Pairs pairs = Pairs.measure(
                        0,
                        3,
                        () -> process(other),
                        () -> process(java("redisha.command.Main", "validate", "--fail-on", "never", path)));
                System.out.printf(
                        "| %s objects | %s | %s | %.2f |%n",
                        objects(path),
                        time(median(pairs.reading())),
                        time(median(pairs.all())),
                        median(pairs.all()) / median(pairs.reading()));
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void read(String path) {
        ManifestFiles.read(List.of(path), InputStream.nullInputStream());
    }

    /** Reads, and judges in all three layers. */
    private static void judge(String path) {
        List<Manifest> manifests =
                ManifestFiles.read(List.of(path), InputStream.nullInputStream()).manifests();
        KubernetesSchemas schemas = KubernetesSchemas.of(KubernetesSchemas.NEWEST_MINOR);
        // As validate does it: few objects are judged by one thread.
        long misfits = (manifests.size() < 500 ? manifests.stream() : manifests.parallelStream())
                .filter(manifest -> !schemas.check(manifest).isEmpty())
                .count();
        Evidence evidence = Evidence.of(new Manifests(manifests), Optional.empty(), KubernetesSchemas.NEWEST_MINOR);
        boolean faulty =
                Judge.findings(evidence, RULES).stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (misfits > 0 || faulty) {
            throw new IllegalStateException("there are errors in " + path);
        }
    }

    /** The same Java with the same options as this one. */
    private static List<String> java(String... mainAndArguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private static void process(List<String> command) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(command + " answered " + exitCode);
        }
    }

    private static long objects(String path) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(path))) {
            long objects = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    objects += lines.filter(line -> line.startsWith("kind:")).count();
                }
            }
            return objects;
        }
    }

    private static String time(double milliseconds) {
        return milliseconds < 1000
                ? String.format("%.1f ms", milliseconds)
                : String.format("%.2f s", milliseconds / 1000);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
