package redisha.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redisha.rule.Rulebook;

/** {@code redisha rules}: what {@code redisha validate} demands beyond the schemas. */
@Command(
        description = {"", "  redisha rules", "  redisha rules service-selects-nothing"},
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ShowRules implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", arity = "0..1", description = "The rule to explain, with or without its layer.")
    private String rule;

    @Override
    public Integer call() {
        Rulebook rulebook = new Rulebook(Validation.PAGES);
        spec.commandLine().getOut().print(rule == null ? rulebook.table() : rulebook.page(rule));
        return ExitCode.FINE;
    }
}
