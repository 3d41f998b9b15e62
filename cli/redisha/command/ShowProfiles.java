package redisha.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import redisha.values.Profiles;

/** {@code redisha profiles}: what {@code --profile} can name. */
@Command(
        description = {
            "",
            "  redisha profiles",
            "  redisha profiles home-lab",
            "",
            "A profile is a values file that comes with redisha. It changes the built-in defaults, and your own",
            "values change it. Without --profile, recommended applies; a profile takes its base along."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class ShowProfiles implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The profile to print, as the values file it is.")
    private String name;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(name == null ? Profiles.table() : Profiles.named(name).text());
        return ExitCode.FINE;
    }
}
