package redisha.drill.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import redisha.drill.release.Container;
import redisha.drill.release.Environment;
import redisha.drill.release.Volume;

/** A pod as the kubelet runs it, from its sandbox to its end. All on the loop's thread, but for what is asked of it. */
final class PodRun implements Pod {
    private final Node node;
    private final PodPlan plan;
    private final Runnable observer;
    private final Runtime.Sandbox sandbox;
    private final List<ContainerRun> init;
    private final List<ContainerRun> containers;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile boolean ready;
    private boolean deleted;
    private boolean lost;
    private long readySince;

    /** @param observer is told whenever the pod has become another: ready, not ready, going, gone */
    PodRun(Node node, PodPlan plan, Map<String, String> services, Runnable observer) {
        this.node = node;
        this.plan = plan;
        this.observer = observer;
        this.sandbox = node.runtime().sandbox(plan.sandbox());
        this.init = runs(plan.template().init(), services);
        this.containers = runs(plan.template().containers(), services);
    }

    private List<ContainerRun> runs(List<Container> wanted, Map<String, String> services) {
        List<ContainerRun> runs = new ArrayList<>();
        for (Container each : wanted) {
            Environment environment = Environment.of(services, each.environment(), plan.fields());
            runs.add(new ContainerRun(node, this, each, environment));
        }
        return List.copyOf(runs);
    }

    void start() {
        startFrom(0);
    }

    private void startFrom(int initContainer) {
        if (initContainer < init.size()) {
            init.get(initContainer).start();
        } else {
            containers.forEach(ContainerRun::start);
        }
    }

    /** Whether a container is one of those that run before the others. */
    boolean initialises(ContainerRun container) {
        return init.contains(container);
    }

    /** A container ended by itself; answers whether it is to be started again. */
    boolean ended(ContainerRun container, int code) {
        int step = init.indexOf(container);
        if (step >= 0 && code == 0) {
            container.kill();
            startFrom(step + 1);
            return false;
        }
        return true;
    }

    /** Something about a container has changed that others may have to know. */
    void changed() {
        boolean now = !deleted && !lost && containers.stream().allMatch(ContainerRun::ready);
        if (now != ready) {
            ready = now;
            readySince = node.loop().now();
            node.says(name(), now ? "ready" : "not ready");
        }
        observer.run();
    }

    /** Ends the pod as a deletion does; completes when it is gone. */
    CompletableFuture<Void> delete() {
        if (!deleted) {
            deleted = true;
            node.says(name(), "is deleted");
            changed();
            all(container -> container.stop(grace())).thenRun(this::remove);
        }
        return gone;
    }

    private void remove() {
        sandbox.remove();
        node.says(name(), "is gone");
        gone.complete(null);
        observer.run();
    }

    /** Its node is gone; completes when its processes are. */
    CompletableFuture<Void> lose() {
        lost = true;
        node.says(name(), "its node is lost");
        CompletableFuture<Void> dead = all(ContainerRun::kill);
        changed();
        return dead;
    }

    void recover() {
        if (lost && !deleted) {
            lost = false;
            node.says(name(), "its node is back");
            start();
        }
    }

    private CompletableFuture<Void> all(Function<ContainerRun, CompletableFuture<Void>> deed) {
        return CompletableFuture.allOf(
                Stream.concat(init.stream(), containers.stream()).map(deed).toArray(CompletableFuture[]::new));
    }

    /** Sends a signal to each container that runs. */
    void signal(Runtime.Signal signal) {
        Stream.concat(init.stream(), containers.stream())
                .flatMap(container -> container.process().stream())
                .forEach(process -> process.signal(signal));
    }

    void wipe() {
        plan.template().volumes().forEach((volume, content) -> {
            if (content instanceof Volume.Claim) {
                sandbox.wipe(plan.claim(volume));
            }
        });
    }

    Optional<ContainerRun> container(String name) {
        return containers.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What those of its containers came to that do not stay up. */
    Stream<String> crashLoops() {
        return Stream.concat(init.stream(), containers.stream()).flatMap(container -> container.crashLoop().stream());
    }

    PodPlan plan() {
        return plan;
    }

    Runtime.Sandbox sandbox() {
        return sandbox;
    }

    int grace() {
        return plan.template().grace();
    }

    /** On its way out, or out. */
    boolean deleted() {
        return deleted;
    }

    boolean gone() {
        return gone.isDone();
    }

    /** Ready for so many milliseconds. */
    boolean readyFor(long millis) {
        return ready && node.loop().now() - readySince >= millis;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public int ordinal() {
        return plan.ordinal();
    }

    @Override
    public String address() {
        return plan.address();
    }

    @Override
    public Optional<String> announceAddress() {
        return plan.announce();
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public int redisPort() {
        return plan.speech().redisPort();
    }

    @Override
    public int sentinelPort() {
        return plan.speech().sentinelPort();
    }

    @Override
    public String toString() {
        return name();
    }
}
