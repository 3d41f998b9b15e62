package redisha.drill.stage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import redisha.drill.release.Action;
import redisha.drill.release.Container;
import redisha.drill.release.Environment;
import redisha.drill.release.Probe;

/** A container of a pod as the kubelet keeps it: started, looked after, started again, ended. All on the loop's thread. */
final class ContainerRun {
    private static final long SECOND = 1000;

    /** What a container has at least after its hook, however late that ended; the kubelet's own figure. */
    private static final long LEAST_GRACE = 2 * SECOND;

    private final Node node;
    private final Container container;
    private final Runtime.ContainerPlan plan;
    private final Environment environment;
    private final PodRun pod;
    private final BackOff backOff = new BackOff();

    /** Failed starts, the kubelet's first three pauses between them: half a minute. */
    private static final int FAILURES = 4;

    private Runtime.Container process;
    private Optional<Probing> probing = Optional.empty();
    private CompletableFuture<Void> ending;
    private boolean ready;
    private boolean wanted;
    private int failures;
    private String lastFailure = "";

    ContainerRun(Node node, PodRun pod, Container container, Environment environment) {
        this.node = node;
        this.pod = pod;
        this.container = container;
        this.environment = environment;
        this.plan = new Runtime.ContainerPlan(
                container.name(),
                environment.expand(container.command()),
                environment.values(),
                container.mounts().stream()
                        .map(mount ->
                                new Runtime.Mount(mount.volume(), mount.path(), mount.subPath(), mount.readOnly()))
                        .toList(),
                container.workingDirectory().isEmpty() ? "/" : container.workingDirectory());
    }

    String name() {
        return container.name();
    }

    boolean ready() {
        return ready;
    }

    Optional<Runtime.Container> process() {
        return Optional.ofNullable(process);
    }

    /** What it came to when it ended by itself, with an error, as often as nobody waits for another start. */
    Optional<String> crashLoop() {
        return failures < FAILURES ? Optional.empty() : Optional.of(lastFailure);
    }

    /** Starts it, unless it runs. */
    void start() {
        wanted = true;
        if (process != null) {
            return;
        }
        ending = null;
        Runtime.Container started = pod.sandbox().start(plan);
        process = started;
        says("started");
        node.logs().accept(where(), started.log());
        started.ended().thenAccept(code -> node.loop().soon(() -> ended(started, code)));
        container.hooks().postStart().ifPresent(hook -> act(hook, Duration.ofSeconds(pod.grace()), this::afterStart));
        probing = Optional.empty();
        if (!pod.initialises(this)) {
            probe();
        }
    }

    private void probe() {
        Probing begun = new Probing(
                container.probes(),
                node.loop(),
                (probe, then) -> act(probe.action(), Duration.ofSeconds(probe.timeout()), then),
                new Health());
        probing = Optional.of(begun);
        begun.begin();
    }

    private void afterStart(Optional<String> fault) {
        fault.ifPresent(why -> end("postStart hook failed: " + why, pod.grace()));
    }

    /** What probes find of this container. */
    private final class Health implements Probing.Watcher {
        @Override
        public void isReady() {
            become(true, "ready");
        }

        @Override
        public void isUnready(String why) {
            become(false, "not ready: " + why);
        }

        @Override
        public void isSick(Probe probe, String why) {
            end(why, probe.grace().orElse(pod.grace()));
        }
    }

    private void become(boolean now, String what) {
        if (ready != now) {
            ready = now;
            says(what);
            pod.changed();
        }
    }

    /** Does what a hook or a probe says, in the container that runs now, and hands over what is wrong. */
    private void act(Action action, Duration limit, Consumer<Optional<String>> then) {
        Runtime.Container actor = process;
        if (action instanceof Action.Sleep sleep) {
            node.loop().after(sleep.seconds() * SECOND, () -> then.accept(Optional.empty()));
        } else if (action instanceof Action.Exec exec) {
            List<String> command = environment.expand(exec.command());
            node.loop().find(() -> fault(actor.exec(command, limit), limit), then);
        } else if (action instanceof Action.Http http) {
            node.loop().find(() -> node.requests().fault(http, pod.address(), limit), then);
        } else {
            node.loop().find(() -> node.requests().fault((Action.Tcp) action, pod.address(), limit), then);
        }
    }

    private static Optional<String> fault(Runtime.Ran ran, Duration limit) {
        if (ran.code().isEmpty()) {
            return Optional.of("no end within " + limit.toSeconds() + " s" + colon(ran.output()));
        }
        int code = ran.code().getAsInt();
        return code == 0 ? Optional.empty() : Optional.of("exit code " + code + colon(ran.output()));
    }

    private static String colon(String output) {
        String line = Lines.last(output, 1);
        return line.isEmpty() ? "" : ": " + line;
    }

    /** The kubelet kills a container that it will start again: hook, TERM, and KILL once the grace is over. */
    private void end(String why, int grace) {
        if (ending == null && process != null) {
            says(why);
            end(grace);
        }
    }

    /** Ends the container for good; completes when its processes are gone. */
    CompletableFuture<Void> stop(int grace) {
        wanted = false;
        return end(grace);
    }

    private CompletableFuture<Void> end(int grace) {
        if (process == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (ending == null) {
            ending = new CompletableFuture<>();
            Runtime.Container dying = process;
            long deadline = node.loop().now() + grace * SECOND;
            container
                    .hooks()
                    .preStop()
                    .ifPresentOrElse(hook -> runHook(hook, grace, dying, deadline), () -> terminate(dying, deadline));
        }
        return ending;
    }

    private void runHook(Action hook, int grace, Runtime.Container dying, long deadline) {
        says("preStop hook begins");
        act(hook, Duration.ofSeconds(Math.max(1, grace)), fault -> {
            if (process == dying) {
                says("preStop hook " + fault.map(why -> "failed: " + why).orElse("ended"));
                terminate(dying, deadline);
            }
        });
    }

    private void terminate(Runtime.Container dying, long deadline) {
        dying.signal(Runtime.Signal.valueOf(container.stopSignal().name()));
        long rest = Math.max(LEAST_GRACE, deadline - node.loop().now());
        node.loop().after(rest, () -> {
            if (process == dying) {
                says("killed: still there at the end of its grace");
                dying.signal(Runtime.Signal.KILL);
            }
        });
    }

    /** Its processes are killed and it is not started again. */
    CompletableFuture<Void> kill() {
        wanted = false;
        if (process == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (ending == null) {
            ending = new CompletableFuture<>();
        }
        process.signal(Runtime.Signal.KILL);
        return ending;
    }

    private void ended(Runtime.Container gone, int code) {
        String said = Lines.last(gone.log(), 3);
        process = null;
        ready = false;
        probing.ifPresent(Probing::end);
        says("ended with exit code " + code + (wanted && code != 0 && !said.isEmpty() ? "; it said: " + said : ""));
        if (wanted && ending == null && code != 0) {
            failures++;
            lastFailure = "container " + container.name() + " of " + pod.name() + " ended " + failures
                    + " times by itself, with exit code " + code
                    + (said.isEmpty() ? "" : "; it said: " + Lines.last(gone.log(), 1));
        }
        pod.changed();
        if (ending != null) {
            ending.complete(null);
        }
        if (wanted && pod.ended(this, code)) {
            startAgain();
        }
    }

    private void startAgain() {
        long delay = backOff.delay(node.loop().now());
        if (delay > 0) {
            says("starts again in " + delay / SECOND + " s");
        }
        node.loop().after(delay, () -> {
            if (wanted && process == null) {
                start();
            }
        });
    }

    private void says(String what) {
        node.says(where(), what);
    }

    private String where() {
        return pod.name() + "/" + container.name();
    }
}
