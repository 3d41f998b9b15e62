package bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redisha.cluster.ClusterSource;
import redisha.cluster.Read;

/** How fast a cluster's file is read, and what is kept of it. */
final class ClusterReading {

    private ClusterReading() {}

    /**
     * Prints a row of a table: nodes, pods, size, seconds that passed, seconds of the reading thread, size by those, what is
     * left in the heap.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        double megabytes = Files.size(Path.of(args[0])) / 1e6;
        long started = System.nanoTime();
        double before = threadSeconds();
        Read read = new ClusterSource.Files(List.of(args[0])).read(InputStream.nullInputStream());
        double worked = threadSeconds() - before;
        double passed = (System.nanoTime() - started) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "| %d | %d | %.0f MB | %.2f s | %.2f s | %.0f MB/s | %d MB |%n",
                read.cluster().nodes().size(),
                read.cluster().pods().size(),
                megabytes,
                passed,
                worked,
                megabytes / worked,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double threadSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
