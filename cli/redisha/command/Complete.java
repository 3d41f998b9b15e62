package redisha.command;

import static redisha.command.Takes.words;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code redisha __complete}: what the scripts of fish and kubectl ask. */
final class Complete implements Command {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private List<String> words = new ArrayList<>();

    @Override
    public CommandSpec spec() {
        spec.usageMessage().parameterListHeading("%n").optionListHeading("%nOptions:%n");
        spec.addPositional(words(String.class, given -> words = given)
                .paramLabel("WORD")
                .description("What was typed behind redisha; the last one as far as it was typed.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Candidates.of(spec.root(), words).forEach(out::println);
        return ExitCode.FINE;
    }
}
