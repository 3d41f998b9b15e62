package redisha.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import redisha.finding.Nearest;
import redisha.finding.UserError;
import redisha.finding.Voice;

/** Turns everything that ends a run early into words on standard error and an exit code. */
final class Mishaps implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final PrintWriter err;

    Mishaps(PrintWriter err) {
        this.err = Objects.requireNonNull(err, "err");
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        return mistake.getCause() instanceof UserError error ? report(error) : report(usageError(mistake));
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        return exception instanceof UserError error ? report(error) : report(exception);
    }

    int report(UserError error) {
        lines(error).forEach(err::println);
        return ExitCode.USER;
    }

    static List<String> lines(UserError error) {
        return error.findings().isEmpty()
                ? List.of(Voice.line(error))
                : error.findings().stream().map(Voice::line).toList();
    }

    int report(Throwable bug) {
        bug.printStackTrace(err);
        err.println(
                "redisha: this is a bug of redisha. Please report it with the lines above and the command you ran.");
        return ExitCode.BUG;
    }

    private static UserError usageError(ParameterException mistake) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        String help = "Run '" + command + " --help'.";
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return new UserError(problem(unmatched), nearest(unmatched) + help);
        }
        String problem = mistake.getMessage().replaceFirst("positional parameter at index \\S+ \\((\\w+)\\)", "$1");
        return new UserError(lowerFirst(problem), help);
    }

    private static String problem(UnmatchedArgumentException mistake) {
        String argument = mistake.getUnmatched().get(0);
        if (mistake.isUnknownOption()) {
            return "unknown option '" + argument + "'";
        }
        boolean verbExpected = !mistake.getCommandLine().getSubcommands().isEmpty();
        return (verbExpected ? "unknown verb '" : "unexpected argument '") + argument + "'";
    }

    /** picocli has suggestions of its own, which are at times far off. */
    private static String nearest(UnmatchedArgumentException mistake) {
        CommandLine command = mistake.getCommandLine();
        Collection<String> known = mistake.isUnknownOption()
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String typed = mistake.getUnmatched().get(0).replaceFirst("=.*", "");
        return Nearest.word(typed, known)
                .map(word -> "Did you mean '" + word + "'? ")
                .orElse("");
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
