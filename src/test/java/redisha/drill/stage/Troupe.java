package redisha.drill.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pods of one test, with addresses that no other test has; they leave with it. */
final class Troupe implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static int hired;

    private final List<Runtime.Sandbox> pods = new ArrayList<>();

    static String address(int number) {
        return "10.42.%d.10".formatted(number);
    }

    /** The address of the pod that was made last. */
    static String address() {
        return address(hired);
    }

    static String service() {
        return "10.43.0.%d".formatted(hired);
    }

    /** How many pods were made so far. */
    static int hired() {
        return hired;
    }

    Runtime.Sandbox pod(String name, Map<String, Runtime.Volume> volumes) {
        hired++;
        Runtime.Sandbox pod = Inside.stage().sandbox(new Runtime.SandboxPlan(name, address(), volumes));
        pods.add(pod);
        return pod;
    }

    Runtime.Sandbox pod(String name) {
        return pod(name, Map.of());
    }

    /** A container that runs a shell script. */
    static Runtime.Container script(Runtime.Sandbox pod, String script, Runtime.Mount... mounts) {
        return container(pod, List.of("sh", "-c", script), mounts);
    }

    static Runtime.Container container(Runtime.Sandbox pod, List<String> command, Runtime.Mount... mounts) {
        return pod.start(new Runtime.ContainerPlan("main", command, Map.of("GIVEN", "a b"), List.of(mounts), "/"));
    }

    /** A container that sleeps while commands are tried in it. */
    static Runtime.Container idle(Runtime.Sandbox pod, Runtime.Mount... mounts) {
        return script(pod, "exec sleep 1000", mounts);
    }

    /** What a shell script in a container prints, without its last line break. */
    static String said(Runtime.Container container, String script) {
        return container.exec(List.of("sh", "-c", script), LIMIT).output().strip();
    }

    /** What a Redis at an address says to a ping, empty when nothing came within a second. */
    static String ping(Runtime.Container from, String address) {
        return from.exec(List.of("redis-cli", "-h", address, "ping"), Duration.ofSeconds(1))
                .output()
                .strip();
    }

    @Override
    public void close() {
        pods.forEach(Runtime.Sandbox::remove);
    }
}
