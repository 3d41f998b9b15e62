package redisha.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What redisha does most, done once for Java to write an archive of the classes that it takes. What is left out works as
 * well, and starts a little later.
 */
final class Rehearsal {
    private static final String TYPO = "redis: {replcas: 5}\n";

    private Rehearsal() {}

    /** @param args {@code mistakes} when those are rehearsed too; the validator that explains them has a thousand classes */
    public static void main(String[] args) {
        byte[] manifests = run("", "render", "cache", "-n", "prod", "--set", "haproxy.enabled=true");
        run("replicas: 5\n", "render", "-f", "-", "--no-validate", "-o", "json");
        if (args.length > 0) {
            run(TYPO, "render", "-f", "-");
        }
        run("", "validate", "--profile", "redis-ha");
        run(new String(manifests, StandardCharsets.UTF_8), "validate", "-");
        run("", "capacity", "--nodes", "3");
        run("", "explain", "replicas");
        run("", "--help");
        run("", "nonsense");
    }

    private static byte[] run(String input, String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Main.run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(output, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                args);
        return output.toByteArray();
    }
}
