package redisha.drill.stage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pod's network namespace, names and volumes. */
final class LinuxSandbox implements Runtime.Sandbox {
    private static final int READABLE = 0644;

    private final int number;
    private final Runtime.SandboxPlan plan;
    private final Node node;
    private final Path folder;
    private final Volumes volumes;
    private final List<LinuxContainer> containers = new ArrayList<>();
    private int started;
    private boolean removed;

    /** What all sandboxes have in common. */
    record Node(Path stage, Programs programs, Image image, Network network) {}

    LinuxSandbox(int number, Runtime.SandboxPlan plan, Node node) {
        this.number = number;
        this.plan = plan;
        this.node = node;
        this.folder = node.stage().resolve("pods").resolve(Integer.toString(number));
        this.volumes = new Volumes(folder.resolve("volumes"), node.stage().resolve("claims"), plan.volumes());
    }

    int number() {
        return number;
    }

    void open() {
        write("hostname", plan.name() + "\n");
        write("resolv.conf", "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
        write("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n");
        write("host.conf", "multi on\n");
        volumes.make();
    }

    /** Names that it resolves from now on. */
    synchronized void resolve(Map<String, List<String>> names) {
        write("hosts", Names.hosts(plan.name(), plan.address(), names));
    }

    @Override
    public synchronized Runtime.Container start(Runtime.ContainerPlan container) {
        if (removed) {
            throw new IllegalStateException(plan.name() + " is gone");
        }
        LaunchPlan launch = new LaunchPlan(
                Ip.namespace(number),
                plan.name(),
                folder.resolve("roots").resolve(Integer.toString(started++)),
                etc(),
                node.stage().resolve("logs").resolve(plan.name()).resolve(container.name() + ".log"));
        LinuxContainer made = new ContainerLaunch(node.programs(), node.image(), volumes).start(container, launch);
        containers.add(made);
        return made;
    }

    @Override
    public synchronized void refill(String volume, Runtime.Volume.Files files) {
        volumes.refill(volume, files);
    }

    @Override
    public synchronized void wipe(String claim) {
        volumes.wipe(claim);
    }

    @Override
    public synchronized void remove() {
        if (removed) {
            return;
        }
        removed = true;
        containers.forEach(container -> container.signal(Runtime.Signal.KILL));
        containers.forEach(container -> container.ended().join());
        node.network().remove(number);
        Folders.remove(folder);
    }

    private Path etc() {
        return folder.resolve("etc");
    }

    private void write(String name, String text) {
        if (!removed) {
            Folders.write(etc().resolve(name), text.getBytes(StandardCharsets.UTF_8), READABLE);
        }
    }
}
