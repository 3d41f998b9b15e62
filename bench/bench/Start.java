package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whole processes side by side. Reads rows, one in a line, cells separated by tabs: what is measured; how many pairs; how
 * many times the work of the other the first does; two command lines for {@code sh -c}, the second one empty when the peer
 * is not here. Prints the table, and writes it as JSON into a file.
 */
final class Start {
    /** GNU time, which knows the peak of memory of a child. */
    private static final Path TIME = Path.of("/usr/bin/time");

    private Start() {}

    /** @param args the file with the rows, the file for JSON, a folder for what lies about */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println("| what | redisha | the other | ratio | processor | redisha's peak | the other's peak |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<String> json = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank()) {
                Row row = Row.of(line.split("\t", -1), Path.of(args[2]));
                System.out.println(row.markdown());
                json.add(row.json());
            }
        }
        Files.writeString(Path.of(args[1]), "[\n  " + String.join(",\n  ", json) + "\n]\n");
    }

    /** One run of a command: seconds on the wall, seconds of processors, peak in MB. */
    private record Run(double wall, double processor, double peak) {}

    /**
     * @param first of redisha, divided by how many times the work of the other it does
     * @param second of the other; empty when there is none
     */
    private record Row(String what, List<Run> first, List<Run> second) {

        static Row of(String[] cells, Path folder) throws IOException, InterruptedException {
            int pairs = Integer.parseInt(cells[1]);
            double times = Double.parseDouble(cells[2]);
            List<Run> first = new ArrayList<>();
            List<Run> second = new ArrayList<>();
            // The first pair fills the caches of the disk.
            for (int i = 0; i <= pairs; i++) {
                Run one = run(cells[3], folder);
                Run other = cells[4].isEmpty() ? null : run(cells[4], folder);
                if (i > 0 || pairs == 1) {
                    first.add(new Run(one.wall() / times, one.processor() / times, one.peak()));
                    if (other != null) {
                        second.add(other);
                    }
                }
            }
            return new Row(cells[0], first, second);
        }

        String markdown() {
            String own = String.format(Locale.ROOT, "| %s | %.0f ms ", what, 1000 * median(wall(first)));
            if (second.isEmpty()) {
                return own + String.format(Locale.ROOT, "| not here | | | %.0f MB | |", median(peak(first)));
            }
            return own
                    + String.format(
                            Locale.ROOT,
                            "| %.0f ms | %.2f | %.2f | %.0f MB | %.0f MB |",
                            1000 * median(wall(second)),
                            ratio(wall(first), wall(second)),
                            ratio(processor(first), processor(second)),
                            median(peak(first)),
                            median(peak(second)));
        }

        String json() {
            String own = String.format(
                    Locale.ROOT,
                    "{\"what\": \"%s\", \"seconds\": %.4f, \"processorSeconds\": %.4f, \"peakMB\": %.1f",
                    what,
                    median(wall(first)),
                    median(processor(first)),
                    median(peak(first)));
            return second.isEmpty()
                    ? own + ", \"other\": null}"
                    : own
                            + String.format(
                                    Locale.ROOT,
                                    ", \"other\": {\"seconds\": %.4f, \"processorSeconds\": %.4f, \"peakMB\": %.1f},"
                                            + " \"ratio\": %.3f, \"processorRatio\": %.3f}",
                                    median(wall(second)),
                                    median(processor(second)),
                                    median(peak(second)),
                                    ratio(wall(first), wall(second)),
                                    ratio(processor(first), processor(second)));
        }
    }

    private static Run run(String command, Path folder) throws IOException, InterruptedException {
        Path figures = folder.resolve("figures");
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            words.addAll(List.of(TIME.toString(), "-o", figures.toString(), "-f", "%U %S %M"));
        }
        words.addAll(List.of("sh", "-c", command));
        long start = System.nanoTime();
        int exitCode = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (exitCode != 0) {
            throw new IllegalStateException(command + " answered " + exitCode);
        }
        if (!Files.isExecutable(TIME)) {
            return new Run(wall, Double.NaN, Double.NaN);
        }
        double[] told = Arrays.stream(Files.readString(figures).strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Run(wall, told[0] + told[1], told[2] / 1024);
    }

    private static double[] wall(List<Run> runs) {
        return runs.stream().mapToDouble(Run::wall).toArray();
    }

    private static double[] processor(List<Run> runs) {
        return runs.stream().mapToDouble(Run::processor).toArray();
    }

    private static double[] peak(List<Run> runs) {
        return runs.stream().mapToDouble(Run::peak).toArray();
    }

    /** The median of the ratios of the pairs. */
    private static double ratio(double[] first, double[] second) {
        double[] ratios = new double[first.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = first[i] / second[i];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
