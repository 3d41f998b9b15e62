package redisha.drill.stage;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.drill.release.Release;
import redisha.drill.timeline.Recorder;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

/** Inside namespaces: has the manifests on its standard input run, and tells what became of them. */
final class Premiere {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Premiere() {}

    public static void main(String[] args) throws Exception {
        byte[] text = LifeLine.hold(System.in).getBytes(StandardCharsets.UTF_8);
        Manifests manifests = new Manifests(ManifestReader.read("stdin", text).complete());
        Programs programs = Programs.find(List.of(), System.getenv("PATH"));
        Recorder recorder = new Recorder(System::nanoTime);
        try (Stage stage = LinuxStage.start(
                programs, Release.read(manifests, 1), new StageOptions(1, Map.of()), recorder, System::nanoTime)) {
            System.out.println(said(stage));
        }
    }

    private static String said(Stage stage) {
        Await.seen(LIMIT, "ready ready ready ready", () -> all(stage)
                .map(pod -> pod.ready() ? "ready" : pod.name())
                .collect(Collectors.joining(" ")));
        Stage.Endpoint proxy = stage.endpoints("redis-ha-haproxy", "6379").get(0);
        String roles =
                stage.members().stream().map(pod -> role(stage, pod)).sorted().collect(Collectors.joining(" "));
        return roles + ", through the proxy " + through(stage, proxy);
    }

    private static Stream<Pod> all(Stage stage) {
        return Stream.concat(stage.members().stream(), stage.proxies().stream());
    }

    private static String role(Stage stage, Pod pod) {
        return stage.exec(pod, "redis", List.of("redis-cli", "role"))
                .output()
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String through(Stage stage, Stage.Endpoint proxy) {
        List<String> command =
                List.of("redis-cli", "-h", proxy.address(), "-p", String.valueOf(proxy.port()), "set", "a", "b");
        return stage.exec(proxy.pod(), "haproxy", command).output().strip();
    }

    /** What it printed. */
    static String line(InputStream output) throws Exception {
        return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
