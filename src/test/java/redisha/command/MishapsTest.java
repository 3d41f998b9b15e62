package redisha.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;

class MishapsTest {
    private final StringWriter err = new StringWriter();
    private final Mishaps mishaps = new Mishaps(new PrintWriter(err, true));

    @Command
    static final class Anything {}

    @Test
    void a_user_error_is_one_line_and_exit_code_2() {
        Exception error = new UserError("cannot read values.yaml: no such file", "Give the path of a file.");

        assertThat(mishaps.handleExecutionException(error, null, null)).isEqualTo(2);
        assertThat(err).hasToString("redisha: cannot read values.yaml: no such file. Give the path of a file.\n");
    }

    @Test
    void all_the_problems_of_one_run_are_told() {
        Where where = new Where("values.yaml", 12, 3);
        Exception error = new UserError(List.of(
                Finding.error("values/unknown-key", where, "redis.replcas", "unknown key", "Did you mean 'replicas'?"),
                Finding.error("values/type", where, "redis.port", "not a number", "")));

        assertThat(mishaps.handleExecutionException(error, null, null)).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        """
                        values.yaml:12:3: redis.replcas: unknown key. Did you mean 'replicas'?
                        values.yaml:12:3: redis.port: not a number.
                        """);
    }

    @Test
    void a_user_error_found_while_options_are_read_speaks_for_itself() {
        UserError error = new UserError("'x' is no version", "Give 1.28 to 1.36.");
        ParameterException mistake =
                new ParameterException(new CommandLine(new Anything()), "cannot convert", error, null, "x");

        assertThat(mishaps.handleParseException(mistake, new String[0])).isEqualTo(2);
        assertThat(err).hasToString("redisha: 'x' is no version. Give 1.28 to 1.36.\n");
    }

    @Test
    void anything_else_is_our_bug() {
        assertThat(mishaps.handleExecutionException(new IllegalStateException("no such thing"), null, null))
                .isEqualTo(3);
        assertThat(err.toString()).startsWith("java.lang.IllegalStateException: no such thing\n\tat ");
    }
}
