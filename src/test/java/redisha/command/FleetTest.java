package redisha.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.finding.UserError;
import redisha.values.ReleaseFiles;

/** Many releases in one run. */
class FleetTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void a_fleet_is_what_its_releases_are_one_by_one() throws IOException {
        StringBuilder single = new StringBuilder();
        List<String> words = new ArrayList<>(List.of("render", "-n", "prod", "--set", "auth=false", "--release-from"));
        for (String name : List.of("c", "a", "b")) {
            Path file = Files.writeString(folder.resolve(name + ".yaml"), "replicas: " + (3 + 2 * name.charAt(0) % 3));
            words.add(file.toString());
            single.append(run("render", name, "-n", "prod", "--set", "auth=false", "-f", file.toString()));
        }

        assertThat(run(words.toArray(String[]::new)))
                .isEqualTo(single.toString())
                .contains("  name: c-redis-ha-pdb\n");
    }

    @Test
    void what_comes_is_taken_in_order_however_long_each_takes() {
        CountDownLatch second = new CountDownLatch(1);
        List<String> taken = new ArrayList<>();

        fleet(3, false)
                .each(
                        release -> {
                            if (release.name().equals("r0")) {
                                await(second);
                            }
                            if (release.name().equals("r1")) {
                                second.countDown();
                            }
                            return release.name();
                        },
                        name -> {
                            taken.add(name);
                            return ExitCode.FINE;
                        });

        assertThat(taken).containsExactly("r0", "r1", "r2");
    }

    @Test
    void few_are_under_way_at_a_time() {
        AtomicInteger underWay = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();

        fleet(500, false).each(release -> underWay.incrementAndGet(), started -> {
            seen.add(underWay.getAndDecrement());
            return ExitCode.FINE;
        });

        assertThat(seen).hasSize(500).allMatch(count -> count <= 4 * (ForkJoinPool.getCommonPoolParallelism() + 1));
    }

    @Test
    void the_worst_exit_code_counts_and_hides_no_other_release() {
        List<String> taken = new ArrayList<>();

        int exitCode = fleet(4, false)
                .each(
                        release -> {
                            if (release.name().equals("r1")) {
                                throw new UserError("it is broken", "Mend it.");
                            }
                            return release.name();
                        },
                        name -> {
                            taken.add(name);
                            return ExitCode.FINDINGS;
                        });

        assertThat(exitCode).isEqualTo(ExitCode.USER);
        assertThat(taken).containsExactly("r0", "r2", "r3");
        assertThat(err).hasToString("redisha: r1.yaml: it is broken. Mend it.\n");
    }

    @Test
    void who_watches_sees_how_far_it_is_and_in_the_end_nothing_of_it() {
        fleet(2, true).each(ReleaseFiles::name, name -> ExitCode.FINE);

        assertThat(err.toString())
                .contains("\r\033[K1 of 2 releases", "\r\033[K2 of 2 releases")
                .endsWith("\r\033[K");
    }

    @Test
    void nobody_else_sees_anything() {
        fleet(2, false).each(ReleaseFiles::name, name -> ExitCode.FINE);

        assertThat(err.toString()).isEmpty();
    }

    private Fleet fleet(int size, boolean terminal) {
        PrintWriter writer = new PrintWriter(err);
        return new Fleet(
                IntStream.range(0, size)
                        .mapToObj(i -> new ReleaseFiles("r" + i, Path.of("r" + i + ".yaml")))
                        .toList(),
                writer,
                new Progress(writer, terminal));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                args);
        assertThat(exitCode).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }
}
