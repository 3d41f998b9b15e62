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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.command.Main;
import redisha.finding.Voice;
import redisha.manifest.Manifest;

/** What redisha renders keeps to the schemas of the minor it is rendered for. */
class RenderingsTest {

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("renderings")
    void a_rendering_has_no_findings_in_any_minor(List<String> command) {
        IntStream.rangeClosed(KubernetesSchemas.OLDEST_MINOR, KubernetesSchemas.NEWEST_MINOR)
                .forEach(minor -> {
                    KubernetesSchemas schemas = KubernetesSchemas.of(minor);
                    List<Manifest> objects = Objects.all(rendered(command, minor));

                    assertThat(objects.size()).isGreaterThan(8);
                    assertThat(objects.stream().flatMap(each -> schemas.check(each).stream()))
                            .extracting(Voice::line)
                            .isEmpty();
                });
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
