package redisha.drill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pods made of Linux namespaces. To be opened as root of a user namespace with network, mount and process namespaces of
 * its own, such as {@link Namespaces} starts: nothing that it mounts, starts or routes is seen outside, and nothing of it
 * outlives that namespace. All of its files are in memory, below /run.
 */
final class LinuxRuntime implements Runtime {
    private static final Path STAGE = Path.of("/run/redisha");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Pods' packages are forwarded, whatever the machine thinks of addresses that come another way than they go. */
    private static final String NODE =
            """
            set -eu
            mount -t tmpfs -o mode=755 stage /run
            echo 1 >/proc/sys/net/ipv4/ip_forward
            for filter in /proc/sys/net/ipv4/conf/all/rp_filter /proc/sys/net/ipv4/conf/default/rp_filter; do
                echo 0 >"$filter"
            done
            host=$1
            shift
            for folder do
                mkdir -p "$host/$folder"
                mount --rbind "/$folder" "$host/$folder"
                [ "$folder" = dev ] || mount -o remount,bind,ro "$host/$folder" || :
            done
            """;

    private final Programs programs;
    private final Image image;
    private final Network network;
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Set<LinuxSandbox> sandboxes = new LinkedHashSet<>();
    private int made;

    private LinuxRuntime(Programs programs) {
        this.programs = programs;
        this.image = new Image(programs, STAGE.resolve("image"));
        this.network = new Network(new Ip(programs.required(Program.IP), programs.environment()));
    }

    /** Prepares this namespace to be a node. */
    static LinuxRuntime open(Programs programs) {
        LinuxRuntime runtime = new LinuxRuntime(programs);
        runtime.node();
        runtime.image.make();
        runtime.network.open();
        return runtime;
    }

    private void node() {
        List<String> command = new ArrayList<>(List.of(
                programs.required(Program.SH), "-c", NODE, "node", image.host().toString()));
        Image.folders().forEach(command::add);
        Ran ran = Processes.run(command, programs.environment(), "", LIMIT);
        if (ran.code().orElse(-1) != 0) {
            throw new IllegalStateException("the node of the stage: " + ran.output());
        }
    }

    @Override
    public synchronized Sandbox sandbox(SandboxPlan plan) {
        int number = made++;
        network.add(number, plan.address());
        LinuxSandbox sandbox = new LinuxSandbox(number, plan, new LinuxSandbox.Node(STAGE, programs, image, network));
        sandbox.open();
        sandbox.resolve(names);
        sandboxes.add(sandbox);
        return sandbox;
    }

    @Override
    public synchronized void names(Map<String, List<String>> addressesByName) {
        names.clear();
        names.putAll(addressesByName);
        sandboxes.forEach(sandbox -> sandbox.resolve(names));
    }

    @Override
    public void route(String address, Sandbox sandbox) {
        if (sandbox == null) {
            network.refuse(address);
        } else {
            network.lead(address, ((LinuxSandbox) sandbox).number());
        }
    }

    @Override
    public void cut(Set<Sandbox> minority) {
        network.cut(minority.stream()
                .map(sandbox -> ((LinuxSandbox) sandbox).number())
                .collect(Collectors.toSet()));
    }

    @Override
    public Path logs() {
        return STAGE.resolve("logs");
    }

    /** Ends all containers; the rest goes with the namespace. */
    @Override
    public synchronized void close() {
        List.copyOf(sandboxes).forEach(LinuxSandbox::remove);
        sandboxes.clear();
    }
}
