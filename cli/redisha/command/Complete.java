package redisha.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code redisha __complete}: what the scripts of fish and kubectl ask. */
@Command(parameterListHeading = "%n", optionListHeading = "%nOptions:%n")
final class Complete implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WORD",
            description = "What was typed behind redisha; the last one as far as it was typed.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Candidates.of(spec.root(), words).forEach(out::println);
        return ExitCode.FINE;
    }
}
