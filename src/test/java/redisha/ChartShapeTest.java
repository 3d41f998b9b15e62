package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.command.Main;

/** The fixture that drills are compared with: it has the faults it is there for, and no others that would stop it. */
class ChartShapeTest {
    private static final Path MANIFESTS = Path.of("bench/chart-shape/manifests.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ha/haproxy-falls-through",
                "ha/haproxy-matches-prefix",
                "ha/haproxy-votes-slowly",
                "ha/haproxy-waits-for-more",
                "ha/haproxy-keeps-old-sessions",
                "ha/haproxy-ready-without-master",
                "ha/hand-over-without-pause",
                "ha/sentinel-without-pre-stop",
                "ha/sentinel-ready-too-early",
                "ha/sentinel-failover-timeout",
                "ha/sentinel-parallel-syncs"
            })
    void it_has_the_faults_of_the_chart(String rule) {
        assertThat(validated()).contains("[" + rule + "]");
    }

    @Test
    void kubernetes_would_take_every_object_so_that_only_the_proxy_is_in_error() {
        assertThat(validated()).contains("15 objects, 2 errors, ");
    }

    @ParameterizedTest
    @CsvSource({"dash, -n", "busybox, ash -n", "shellcheck, -s sh"})
    void shells_accept_its_scripts(String program, String options, @TempDir Path folder) throws Exception {
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (file.getKey().endsWith(".sh")) {
                Path script = Files.writeString(folder.resolve(file.getKey()), file.getValue());
                assertThat(said(program, options, script)).isEmpty();
            }
        }
    }

    @Test
    void haproxy_accepts_its_configuration(@TempDir Path folder) throws Exception {
        String text = files().get("haproxy.cfg").replaceAll("redis-ha-announce-[0-9]:", "127.0.0.1:");
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);

        assertThat(said("haproxy", "-c -f", file)).doesNotContain("exit code");
    }

    private static String said(String program, String options, Path file) throws Exception {
        String[] command = Stream.of(
                        Stream.of(Programs.path(program).toString()),
                        Pattern.compile(" ").splitAsStream(options),
                        Stream.of(file.toString()))
                .flatMap(each -> each)
                .toArray(String[]::new);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? output : output + "exit code " + process.exitValue();
    }

    private static Map<String, String> files() throws IOException {
        return Manifests.parse(Files.readString(MANIFESTS)).files();
    }

    private static String validated() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        Main.run(InputStream.nullInputStream(), print, print, "validate", MANIFESTS.toString());
        return out.toString(UTF_8);
    }
}
