package redisha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Output that goes on into another program. */
class PrintedValuesTest {

    @Test
    void theSchemaIsPrintedByteForByte() throws IOException {
        assertThat(run("", "schema")).isEqualTo(Files.readAllBytes(Path.of("schemas/values.schema.json")));
    }

    @Test
    void everyProfileIsPrintedByteForByte() throws IOException {
        assertThat(run("", "profiles", "recommended"))
                .isEqualTo(Files.readAllBytes(Path.of("profiles/recommended.yaml")));
    }

    @Test
    void printedValuesAreAValuesFile() {
        String values = text(run("", "values", "--set", "replicas=5"));
        assertThat(values).contains("\nreplicas: 5\n", "\n  quorum: null\n");
        assertThat(text(run(values, "values", "--profile", "redis-ha", "-f", "-")))
                .isEqualTo(values);
        assertThat(text(run(values, "values", "-o", "json", "--profile", "redis-ha", "-f", "-")))
                .isEqualTo(text(run("", "values", "-o", "json", "--set", "replicas=5")));
    }

    @Test
    void theDocumentedDefaultsAreAValuesFile() {
        String defaults = text(run("", "values", "--defaults"));
        assertThat(text(run(defaults, "values", "--profile", "redis-ha", "-f", "-")))
                .isEqualTo(text(run("", "values", "--profile", "redis-ha")));
    }

    @Test
    void secretsAreShownOnlyWhenAskedFor() {
        assertThat(text(run("", "values", "--set", "redisPassword=hunter2"))).doesNotContain("hunter2");
        assertThat(text(run("", "values", "--set", "redisPassword=hunter2", "--show-secrets")))
                .contains("\nredisPassword: hunter2\n");
    }

    private static byte[] run(String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out),
                new PrintStream(err),
                args);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exitCode).isZero();
        return out.toByteArray();
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8);
    }
}
