package bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import redisha.cluster.ClusterSource;
import redisha.cluster.Read;
import redisha.manifest.ManifestFiles;
import redisha.schedule.Release;
import redisha.schedule.ReleaseReader;
import redisha.schedule.question.Capacity;

/** How fast a cluster's file is read, what is kept of it, and how fast the cluster answers then. */
final class ClusterReading {

    private ClusterReading() {}

    /**
     * Prints a row of a table: nodes, pods, size, seconds that passed while it was read, seconds of the processor for that,
     * size by those, what is left in the heap, seconds for the install, seconds for roll-out and survival.
     *
     * @param args the cluster's file, the manifests of a release
     */
    public static void main(String[] args) throws IOException {
        Release release = ReleaseReader.read(
                ManifestFiles.read(List.of(args[1]), InputStream.nullInputStream())
                        .complete(),
                "default",
                true);
        double megabytes = Files.size(Path.of(args[0])) / 1e6;
        long started = System.nanoTime();
        double before = threadSeconds();
        Read read = new ClusterSource.Files(List.of(args[0])).read(InputStream.nullInputStream());
        double worked = threadSeconds() - before;
        double passed = secondsSince(started);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long kept = (runtime.totalMemory() - runtime.freeMemory()) >> 20;

        long asked = System.nanoTime();
        Capacity capacity = new Capacity(read.cluster(), release);
        double install = secondsSince(asked);
        long asksOn = System.nanoTime();
        capacity.rollout();
        capacity.survival();
        System.out.printf(
                "| %d | %d | %.0f MB | %.2f s | %.2f s | %.0f MB/s | %d MB | %s in %.2f s | %.2f s |%n",
                read.cluster().nodes().size(),
                read.cluster().pods().size(),
                megabytes,
                passed,
                worked,
                megabytes / worked,
                kept,
                capacity.install().verdict().name().toLowerCase(Locale.ROOT),
                install,
                secondsSince(asksOn));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double threadSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
