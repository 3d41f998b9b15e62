package redisha.drill.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Recorder;

/**
 * Asks every member ten times a second what its role is, on a connection of its own, and records who says that it is a
 * master whenever that changes. A member that does not answer within half a second says nothing.
 */
public final class Roles implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int TIMEOUT = 500;

    private final Connections connections;
    private final Supplier<List<Pod>> members;
    private final Recorder recorder;
    private final Await await;
    private final Workers workers = new Workers();
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Map<String, String> pods = new ConcurrentHashMap<>();
    private String masters = "";

    /**
     * Starts asking.
     *
     * @param members those that exist; asked from another thread
     * @param nanos a clock that only goes forward
     */
    public Roles(Connections connections, Supplier<List<Pod>> members, Recorder recorder, LongSupplier nanos) {
        this.connections = connections.patient(TIMEOUT);
        this.members = members;
        this.recorder = recorder;
        this.await = new Await(nanos);
        workers.start("roles", this::watch);
    }

    /** The pod whose Redis has this run id; empty when none has been seen. */
    public String podOf(String runId) {
        return pods.getOrDefault(runId, "");
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (Pod pod : members.get()) {
                    listeners.computeIfAbsent(pod.name(), name -> listen(pod)).turnTo(pod);
                }
                await.pass(STEP);
            }
        } catch (CancellationException e) {
            // The thread was interrupted: it shall end.
        }
    }

    private Listener listen(Pod pod) {
        Listener listener = new Listener(pod, connections, await, this::heard);
        workers.start("listener to " + pod.name(), listener);
        return listener;
    }

    private synchronized void heard(Listener listener) {
        if (!listener.runId().isEmpty()) {
            pods.put(listener.runId(), listener.pod());
        }
        String now = listeners.values().stream()
                .filter(Listener::saysMaster)
                .map(Listener::pod)
                .sorted()
                .collect(Collectors.joining(" "));
        if (!now.equals(masters)) {
            masters = now;
            recorder.happens("drill", Event.Kind.MASTERS, now);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
