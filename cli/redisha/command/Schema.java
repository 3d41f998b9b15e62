package redisha.command;

import picocli.CommandLine.Model.CommandSpec;
import redisha.values.Catalogue;

/** {@code redisha schema}: the schema of the values for editors. */
final class Schema implements Command {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha schema > values.schema.json",
                        "",
                        "Editors complete and check a values file that begins with this line:",
                        "",
                        "  # yaml-language-server: $schema=values.schema.json")
                .optionListHeading("%nOptions:%n");

        return spec;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Catalogue.schema());
        return ExitCode.FINE;
    }
}
