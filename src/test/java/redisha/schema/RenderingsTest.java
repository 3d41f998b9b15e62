package redisha.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.command.Main;
import redisha.finding.Voice;
import redisha.manifest.Manifest;

/** What redisha renders keeps to the schemas of the minor it is rendered for. */
class RenderingsTest {
    private static final String EVERYTHING = String.join(
            ",",
            "persistentVolume.enabled=true",
            "auth=true",
            "redisPassword=s3cret",
            "sentinel.auth=true",
            "sentinel.password=s3cret",
            "haproxy.enabled=true",
            "haproxy.metrics.enabled=true",
            "haproxy.metrics.serviceMonitor.enabled=true",
            "haproxy.networkPolicy.enabled=true",
            "haproxy.readOnly.enabled=true",
            "topologySpreadConstraints.enabled=true",
            "sysctlImage.enabled=true",
            "restore.s3.source=s3://bucket/dump.rdb",
            "restore.s3.access_key=key",
            "restore.s3.secret_key=secret",
            "restore.s3.region=eu-central-1",
            "networkPolicy.enabled=true",
            "exporter.enabled=true",
            "exporter.serviceMonitor.enabled=true",
            "prometheusRule.enabled=true");

    static Stream<List<String>> renderings() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        for (String profile : List.of("redis-ha", "recommended", "fast-failover", "home-lab")) {
            commands.add(List.of("render", "cache", "--profile", profile));
            commands.add(List.of("render", "cache", "--profile", profile, "--set", EVERYTHING, "--with-tests"));
        }
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            for (Path example : examples.sorted().toList()) {
                String args = Files.readString(example.resolve("args")).strip();
                commands.add(
                        Arrays.asList(("render " + args.replace("values.yaml", example + "/values.yaml")).split(" ")));
            }
        }
        return commands.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("renderings")
    void a_rendering_has_no_findings_in_the_oldest_and_the_newest_minor(List<String> command) {
        assertThat(findings(command, KubernetesSchemas.OLDEST_MINOR)).isEmpty();
        assertThat(findings(command, KubernetesSchemas.NEWEST_MINOR)).isEmpty();
    }

    @ParameterizedTest(name = "1.{0}")
    @ValueSource(ints = {28, 29, 30, 31, 32, 33, 34, 35, 36})
    void a_rendering_with_everything_on_has_no_findings_in_any_minor(int minor) {
        assertThat(findings(List.of("render", "cache", "--set", EVERYTHING, "--with-tests"), minor))
                .isEmpty();
    }

    private static List<String> findings(List<String> command, int minor) {
        List<Manifest> objects = Objects.all(rendered(command, minor));
        assertThat(objects.size()).isGreaterThan(8);
        return objects.stream()
                .flatMap(each -> KubernetesSchemas.of(minor).check(each).stream())
                .map(Voice::line)
                .toList();
    }

    private static String rendered(List<String> command, int minor) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of("--kube-version", "1." + minor));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(InputStream.nullInputStream(), print(out), print(err), args.toArray(String[]::new));
        assertThat(exitCode).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
