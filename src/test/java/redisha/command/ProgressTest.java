package redisha.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** How far a question about capacity has come. */
class ProgressTest {
    @Test
    void who_watches_sees_each_question_and_in_the_end_nothing_of_it() {
        assertThat(errors(true))
                .containsSubsequence(
                        "\r\033[Kthe install on 3 nodes",
                        "\r\033[Kthe rollout on 3 nodes",
                        "\r\033[Kthe loss of each node on 3 nodes",
                        "\r\033[Kwhat would help on 3 nodes")
                .endsWith("\r\033[K");
    }

    @Test
    void nobody_else_sees_anything() {
        assertThat(errors(false)).isEmpty();
    }

    private static String errors(boolean terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, UTF_8),
                Ansi.OFF,
                () -> -1,
                terminal,
                "capacity",
                "--nodes",
                "3");
        return err.toString(UTF_8);
    }
}
