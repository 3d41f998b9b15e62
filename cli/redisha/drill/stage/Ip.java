package redisha.drill.stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The {@code ip} program, a batch of commands at a time. */
final class Ip {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String program;
    private final Map<String, String> environment;

    Ip(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** The network namespace of a pod. */
    static String namespace(int pod) {
        return "p" + pod;
    }

    /** The node's end of a pod's link. */
    static String link(int pod) {
        return "v" + pod;
    }

    /** In the node's network. */
    void node(List<String> commands) {
        batch(List.of(program, "-batch", "-"), commands);
    }

    /** In the network of a pod. */
    void pod(int pod, List<String> commands) {
        batch(List.of(program, "-netns", namespace(pod), "-batch", "-"), commands);
    }

    private void batch(List<String> command, List<String> commands) {
        if (commands.isEmpty()) {
            return;
        }
        String input = String.join("\n", commands) + "\n";
        Runtime.Ran ran = Processes.run(command, environment, input, LIMIT);
        if (ran.code().orElse(-1) != 0) {
            throw new IllegalStateException("%s: %s%s".formatted(command, ran.output(), input));
        }
    }
}
