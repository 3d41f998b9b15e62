package redisha.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redisha.values.Catalogue;
import redisha.values.Explanation;

/** {@code redisha explain}: the meaning of a key. */
@Command(
        description = {
            "",
            "  redisha explain",
            "  redisha explain replicas",
            "  redisha explain redis.config",
            "  redisha explain haproxy.service.type"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class Explain implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KEY",
            arity = "0..1",
            description = "Dotted path of a key. Without it: all top-level keys.")
    private String key;

    @Override
    public Integer call() {
        Explanation explanation = new Explanation(Catalogue.load());
        spec.commandLine().getOut().print(key == null ? explanation.overview() : explanation.of(key));
        return ExitCode.FINE;
    }
}
