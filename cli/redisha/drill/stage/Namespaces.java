package redisha.drill.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Java program that runs as root of a user namespace, with network, mount and process namespaces of its own. When it
 * ends, or this object is closed, or the program that holds this object ends in whatever way, then the kernel takes
 * everything away that was started, mounted or routed inside.
 */
public final class Namespaces implements AutoCloseable {
    /** As process 1 it inherits orphans, and reaps them while it waits; a background command would read /dev/null. */
    private static final String INIT =
            """
            exec 3<&0
            "$@" <&3 3<&- &
            exec 3<&- </dev/null
            wait $!
            """;

    private static final String TRIAL =
            """
            set -e
            mount -t tmpfs trial /run
            echo 1 >/proc/sys/net/ipv4/ip_forward
            "$1" netns add trial
            "$1" link add trial type veth peer name eth0 netns trial
            """;

    /** Nothing is left in /tmp, and the program starts fast rather than runs fast. */
    private static final List<String> JAVA = List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Process process;

    private Namespaces(Process process) {
        this.process = process;
    }

    /**
     * Starts a class of this program's class path.
     *
     * @param main its main method calls {@link LifeLine#hold} first
     * @param plan what {@link LifeLine#hold} answers there
     * @param errors takes each line of its standard error, from another thread
     */
    public static Namespaces start(
            Programs programs, String main, List<String> arguments, String plan, Consumer<String> errors) {
        String classPath = ManagementFactory.getRuntimeMXBean().getClassPath();
        List<String> command = new ArrayList<>(java(classPath, main));
        command.addAll(arguments);
        return start(programs, command, plan, errors);
    }

    static Namespaces start(Programs programs, List<String> program, String plan, Consumer<String> errors) {
        List<String> command = new ArrayList<>(unshare(programs));
        command.addAll(List.of(programs.required(Program.SH), "-c", INIT, "init"));
        command.addAll(program);
        Process process = Processes.startWithPipes(command, programs.environment());
        Processes.inBackground(() -> lines(process.getErrorStream(), errors));
        try {
            LifeLine.send(plan, process.getOutputStream());
        } catch (IOException e) {
            // It ended before it read its plan; its errors and its exit code say more.
        }
        return new Namespaces(process);
    }

    /** Does in short what the stage does, to see whether it is allowed. */
    static Runtime.Ran trial(Programs programs) {
        List<String> command = new ArrayList<>(unshare(programs));
        command.addAll(List.of(programs.required(Program.SH), "-c", TRIAL, "trial", programs.required(Program.IP)));
        return Processes.run(command, programs.environment(), "", PATIENCE);
    }

    /** The command before a command that is to run as root of new namespaces. */
    static List<String> unshare(Programs programs) {
        return List.of(
                programs.required(Program.UNSHARE),
                "--user",
                "--map-root-user",
                "--net",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "--mount-proc");
    }

    /** What it reads after its plan. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** What it writes to its standard output. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** Waits for its end and answers its exit code. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        Processes.letGo(process);
        if (!Processes.await(process.onExit(), PATIENCE)) {
            Processes.kill(process);
        }
    }

    /** The Java that runs this program runs a class of the same. */
    static List<String> java(String classPath, String main) {
        String java = ProcessHandle.current().info().command().orElse("java");
        return Stream.of(List.of(java), JAVA, List.of("-cp", classPath, main))
                .flatMap(List::stream)
                .toList();
    }

    private static void lines(InputStream from, Consumer<String> to) {
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))
                .lines()
                .forEach(to);
    }
}
