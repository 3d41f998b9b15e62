package redisha.drill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Process 1 of a process namespace, with all that runs beside it. */
final class LinuxContainer implements Runtime.Container {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Process 1 alone is not reached by a signal to all. What was entered from outside has a parent outside. */
    private static final String TO_ALL =
            """
            signal=$1 first=$2 enter=$3
            shift 3
            kill "-$signal" "$first"
            "$enter" --pid="/proc/$first/ns/pid" sh -c 'kill "-$0" -1' "$signal" || :
            for outside do
                kill -CONT "$outside" || :
            done
            """;

    private final Programs programs;
    private final Process process;
    private final long first;
    private final Map<String, String> environment;
    private final String workingDirectory;
    private final Path log;
    private final CompletableFuture<Integer> ended;
    private final Set<Process> entered = ConcurrentHashMap.newKeySet();

    LinuxContainer(
            Programs programs,
            Process process,
            long first,
            Map<String, String> environment,
            String workingDirectory,
            LaunchPlan launch,
            CompletableFuture<Void> logged) {
        this.programs = programs;
        this.process = process;
        this.first = first;
        this.environment = environment;
        this.workingDirectory = workingDirectory;
        this.log = launch.log();
        this.ended = process.onExit().thenCombine(logged, (exited, nothing) -> {
            Folders.remove(launch.root());
            return exited.exitValue();
        });
    }

    @Override
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public Runtime.Ran exec(List<String> command, Duration limit) {
        if (!process.isAlive()) {
            return new Runtime.Ran(OptionalInt.of(1), "the container is not running");
        }
        Process running = Processes.start(entering(command), environment);
        entered.add(running);
        try {
            return Processes.result(running, limit);
        } finally {
            entered.remove(running);
        }
    }

    @Override
    public void signal(Runtime.Signal signal) {
        if (!process.isAlive()) {
            return;
        }
        List<String> command =
                switch (signal) {
                    case STOP, CONT -> toAll(signal);
                    case TERM, USR1, KILL ->
                        List.of(
                                programs.required(Program.SH),
                                "-c",
                                "kill \"-$0\" \"$1\"",
                                signal.name(),
                                Long.toString(first));
                };
        Processes.run(command, programs.environment(), "", LIMIT);
    }

    @Override
    public Path log() {
        return log;
    }

    private List<String> entering(List<String> command) {
        List<String> entering = new ArrayList<>(List.of(
                programs.required(Program.NSENTER),
                "--target=" + first,
                "--mount",
                "--uts",
                "--ipc",
                "--net",
                "--pid"));
        if (!workingDirectory.equals("/")) {
            entering.addAll(List.of("/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", workingDirectory));
        }
        entering.addAll(command);
        return entering;
    }

    private List<String> toAll(Runtime.Signal signal) {
        List<String> command = new ArrayList<>(List.of(
                programs.required(Program.SH),
                "-c",
                TO_ALL,
                "signal",
                signal.name(),
                Long.toString(first),
                programs.required(Program.NSENTER)));
        if (signal == Runtime.Signal.CONT) {
            entered.forEach(process -> command.add(Long.toString(process.pid())));
        }
        return command;
    }
}
