package redisha.drill.stage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.finding.UserError;

/** A stage with one pod, as two programs: one inside the namespaces, and one outside that started it. */
final class Standing {
    private static final String READY = "ready";

    private Standing() {}

    /** Outside. The argument is how long the pod sleeps, by which its processes are recognised. */
    static final class Out {
        public static void main(String[] args) throws Exception {
            try (Namespaces inside = start(In.class, args[0], System.err::println)) {
                System.out.println(line(inside.output()));
                System.in.read();
            }
        }
    }

    /** Inside. */
    static final class In {
        public static void main(String[] args) throws Exception {
            String seconds = LifeLine.hold(System.in);
            LinuxRuntime stage = LinuxRuntime.open(Programs.find(List.of(), System.getenv("PATH")));
            Runtime.Sandbox pod = stage.sandbox(new Runtime.SandboxPlan("a", "10.42.0.10", Map.of()));
            List<String> sleep = List.of("sh", "-c", "sleep $0 & sleep $0", seconds);
            pod.start(new Runtime.ContainerPlan("main", sleep, Map.of(), List.of(), "/"));
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }

    /** Inside, and soon over. The plan is said again. */
    static final class Brief {
        public static void main(String[] args) throws Exception {
            String seconds = LifeLine.hold(System.in);
            new ProcessBuilder("sleep", seconds).start();
            System.err.println("an error");
            System.out.println("the plan is " + seconds + " " + List.of(args));
            System.exit(5);
        }
    }

    static Namespaces start(Class<?> main, String seconds, Consumer<String> errors) {
        Programs programs = Programs.find(List.of(), System.getenv("PATH"));
        return Namespaces.start(programs, Namespaces.java(classPath(), main.getName()), seconds, errors);
    }

    /** Waits until all is set up. */
    static Namespaces ready(String seconds) throws IOException {
        Namespaces inside = start(In.class, seconds, System.err::println);
        awaitReady(inside.output());
        return inside;
    }

    static void awaitReady(InputStream output) throws IOException {
        String line = line(output);
        if (!line.equals(READY)) {
            throw new AssertionError("it is not ready: " + line);
        }
    }

    /** The folders of our classes. */
    private static String classPath() {
        return Stream.of(Processes.class, UserError.class, Standing.class)
                .map(ClassPath::place)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The command that starts the program outside, with its classes in this folder. */
    static List<String> outside(String classPath, String seconds) {
        return Stream.concat(Namespaces.java(classPath, Out.class.getName()).stream(), Stream.of(seconds))
                .toList();
    }

    static List<String> outside(String seconds) {
        return outside(classPath(), seconds);
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next >= 0 && next != '\n'; next = from.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
