package redisha.drill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import redisha.drill.release.Release;
import redisha.drill.release.Workload;

/** A stage on which a small control plane runs: controllers, Services, a kubelet, all on one loop. */
final class ClusterStage implements Stage {
    private static final Duration EXEC_LIMIT = Duration.ofSeconds(30);

    /** Pods of the Deployment run on nodes of their own. */
    private static final int PROXY_NODES = 100;

    private final Node node;
    private final Release release;
    private final Services services;
    private final StatefulSetController members;
    private final Optional<DeploymentController> proxies;
    private final Addresses addresses = new Addresses();

    private ClusterStage(Node node, Release release, StageOptions options) {
        this.node = node;
        this.release = release;
        this.services = new Services(
                node.runtime(),
                release.namespace(),
                release.services(),
                options.serviceAddresses(),
                addresses,
                this::pods);
        this.members = new StatefulSetController(release.members(), node.loop(), this::member);
        this.proxies = release.proxies().map(proxy -> new DeploymentController(proxy, number -> proxy(proxy, number)));
    }

    /** Starts a release; returns at once. */
    static ClusterStage start(Node node, Release release, StageOptions options) {
        ClusterStage stage = new ClusterStage(node, release, options);
        release.notes().forEach(note -> node.notes("drill", note));
        stage.node.loop().soon(stage::reconcile);
        return stage;
    }

    private PodRun member(int ordinal, int revision) {
        return pod(release.members(), release.members().name() + "-" + ordinal, ordinal, ordinal, revision);
    }

    private PodRun proxy(Workload proxy, int number) {
        int on = PROXY_NODES + number % Math.max(1, proxy.replicas());
        return pod(proxy, proxy.name() + "-" + number, -1, on, 1);
    }

    private PodRun pod(Workload workload, String name, int ordinal, int on, int revision) {
        Optional<String> announce = ordinal < 0
                ? Optional.empty()
                : services.announcing(name, workload.template().labels());
        PodPlan plan = new PodPlan(
                release.namespace(),
                name,
                ordinal,
                addresses.pod(on),
                announce,
                workload.template(),
                release.speech(),
                revision);
        return new PodRun(node, plan, services.variables(), () -> node.loop().soon(this::reconcile));
    }

    private List<PodRun> pods() {
        List<PodRun> all = new ArrayList<>(members.pods());
        proxies.ifPresent(controller -> all.addAll(controller.pods()));
        return all;
    }

    /** Services come first, so that no pod finds less than on a cluster, and last, for the pods that are new. */
    private void reconcile() {
        services.update();
        members.reconcile();
        proxies.ifPresent(DeploymentController::reconcile);
        services.update();
    }

    @Override
    public List<Pod> members() {
        return node.loop().ask(() -> List.<Pod>copyOf(members.pods()));
    }

    @Override
    public List<Pod> proxies() {
        return node.loop().ask(() -> proxies.<List<Pod>>map(controller -> List.copyOf(controller.pods()))
                .orElse(List.of()));
    }

    @Override
    public List<Endpoint> endpoints(String service, String port) {
        return node.loop().ask(() -> services.endpoints(service, port));
    }

    @Override
    public Access access() {
        return new Access(
                release.speech().password(),
                release.speech().sentinelPassword(),
                release.tls().map(tls -> new Access.Certificates(tls.authority(), tls.certificate(), tls.key())),
                release.speech().group());
    }

    @Override
    public void delete(Pod pod) {
        node.loop().await(() -> run(pod).delete());
    }

    @Override
    public void lose(Pod pod) {
        node.loop().await(() -> run(pod).lose());
    }

    @Override
    public void recover(Pod pod) {
        act(pod, PodRun::recover);
    }

    @Override
    public void crash(Pod pod, String container) {
        signal(pod, container, Runtime.Signal.KILL);
    }

    private void signal(Pod pod, String container, Runtime.Signal signal) {
        act(pod, run -> run.container(container)
                .flatMap(ContainerRun::process)
                .orElseThrow(() -> new IllegalStateException(pod.name() + " runs no container " + container))
                .signal(signal));
    }

    @Override
    public void halt(Pod pod, String container) {
        node.loop().await(() -> container(pod, container).kill());
    }

    @Override
    public void resume(Pod pod, String container) {
        act(pod, run -> container(pod, container).start());
    }

    private static ContainerRun container(Pod pod, String container) {
        return run(pod).container(container)
                .orElseThrow(() -> new IllegalStateException(pod.name() + " has no container " + container));
    }

    @Override
    public void wipe(Pod pod) {
        act(pod, PodRun::wipe);
    }

    @Override
    public void freeze(Pod pod) {
        act(pod, run -> run.signal(Runtime.Signal.STOP));
    }

    @Override
    public void thaw(Pod pod) {
        act(pod, run -> run.signal(Runtime.Signal.CONT));
    }

    @Override
    public void freeze(Pod pod, String container) {
        signal(pod, container, Runtime.Signal.STOP);
    }

    @Override
    public void thaw(Pod pod, String container) {
        signal(pod, container, Runtime.Signal.CONT);
    }

    private void act(Pod pod, Consumer<PodRun> deed) {
        ask(() -> deed.accept(run(pod)));
    }

    private void ask(Runnable deed) {
        node.loop().ask(() -> {
            deed.run();
            return true;
        });
    }

    private static PodRun run(Pod pod) {
        return (PodRun) pod;
    }

    @Override
    public void cut(Set<Pod> minority) {
        ask(() -> node.runtime()
                .cut(minority.stream().map(pod -> run(pod).sandbox()).collect(Collectors.toSet())));
    }

    @Override
    public void heal() {
        cut(Set.of());
    }

    @Override
    public void stopMembers() {
        node.loop().await(members::stop);
    }

    @Override
    public void startMembers(List<Integer> ordinals) {
        ask(() -> members.start(ordinals));
    }

    @Override
    public void rollOut() {
        node.loop().await(members::rollOut);
    }

    @Override
    public void scale(int number) {
        node.loop().await(() -> members.scale(number));
    }

    @Override
    public Optional<String> crashLoop() {
        return node.loop().ask(() -> pods().stream().flatMap(PodRun::crashLoops).findFirst());
    }

    @Override
    public Path logs() {
        return node.runtime().logs();
    }

    @Override
    public Said exec(Pod pod, String container, List<String> command) {
        return node.loop()
                .ask(() -> run(pod).container(container).flatMap(ContainerRun::process))
                .map(process -> process.exec(command, EXEC_LIMIT))
                .map(ran -> new Said(ran.code().orElse(-1), ran.output()))
                .orElseGet(() -> new Said(-1, pod.name() + " runs no container " + container));
    }

    @Override
    public void close() {
        node.loop().close();
        node.runtime().close();
    }
}
