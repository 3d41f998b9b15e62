package redisha.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import redisha.values.Catalogue;

/** {@code redisha schema}: the schema of the values for editors. */
@Command(
        description = {
            "",
            "  redisha schema > values.schema.json",
            "",
            "Editors complete and check a values file that begins with this line:",
            "",
            "  # yaml-language-server: $schema=values.schema.json"
        },
        optionListHeading = "%nOptions:%n")
final class Schema implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Catalogue.schema());
        return ExitCode.FINE;
    }
}
