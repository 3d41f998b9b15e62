package redisha.drill.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.drill.release.Action;
import redisha.drill.release.Release;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timers;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

/** A stage without processes or time, and what happened on it as lines. */
final class Rehearsal {
    final SimulatedLoop loop = new SimulatedLoop();
    final FakeRuntime runtime = new FakeRuntime(loop);
    final Recorder recorder = new Recorder(() -> loop.now() * 1_000_000);
    final Stage stage;

    /** What a request to a port finds wrong. */
    Optional<String> requestFault = Optional.empty();

    Rehearsal(String manifests) {
        this(manifests, Map.of());
    }

    Rehearsal(String manifests, Map<String, String> serviceAddresses) {
        Requests requests = new Requests() {
            @Override
            public Optional<String> fault(Action.Http request, String address, Duration limit) {
                return requestFault;
            }

            @Override
            public Optional<String> fault(Action.Tcp connection, String address, Duration limit) {
                return requestFault;
            }
        };
        Node node = new Node(runtime, loop, recorder, requests, (container, log) -> {});
        stage = ClusterStage.start(node, Release.read(read(manifests), 1), new StageOptions(1, serviceAddresses));
    }

    static Manifests read(String manifests) {
        return new Manifests(ManifestReader.read("test.yaml", manifests.getBytes(StandardCharsets.UTF_8))
                .complete());
    }

    /** What happened to pods up to a moment, {@code 2000 redis-0/redis ready}. */
    List<String> eventsTo(long millis) {
        loop.runTo(millis);
        return events();
    }

    List<String> events() {
        return recorder
                .timeline(
                        new Setting("", "", 1, 1, new LoadPlan(1, 1, 1, 1), new Timers(0, 0, 0, 0), Map.of()), Map.of())
                .events()
                .stream()
                .filter(event -> event.kind() == Event.Kind.POD)
                .map(event -> Math.round(event.at()) + " " + event.where() + " " + event.text())
                .toList();
    }

    Pod member(int ordinal) {
        return stage.members().stream()
                .filter(pod -> pod.ordinal() == ordinal)
                .findFirst()
                .orElseThrow();
    }

    /** The moments in which such an event happened. */
    List<Long> moments(String event) {
        return events().stream()
                .filter(line -> line.substring(line.indexOf(' ') + 1).startsWith(event))
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
    }
}
