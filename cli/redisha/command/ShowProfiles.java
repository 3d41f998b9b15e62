package redisha.command;

import static redisha.command.Takes.word;

import picocli.CommandLine.Model.CommandSpec;
import redisha.values.Profiles;

/** {@code redisha profiles}: what {@code --profile} can name. */
final class ShowProfiles implements Command {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private String name;

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha profiles",
                        "  redisha profiles home-lab",
                        "",
                        "A profile is a values file that comes with redisha. It changes the built-in defaults, and your own",
                        "values change it. Without --profile, recommended applies; a profile takes its base along.")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n");
        spec.addPositional(word(String.class, given -> name = given)
                .paramLabel("NAME")
                .arity("0..1")
                .description("The profile to print, as the values file it is.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(name == null ? Profiles.table() : Profiles.named(name).text());
        return ExitCode.FINE;
    }
}
