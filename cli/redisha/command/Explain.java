package redisha.command;

import static redisha.command.Takes.word;

import picocli.CommandLine.Model.CommandSpec;
import redisha.values.Catalogue;
import redisha.values.Explanation;

/** {@code redisha explain}: the meaning of a key. */
final class Explain implements Command {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private String key;

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha explain",
                        "  redisha explain replicas",
                        "  redisha explain redis.config",
                        "  redisha explain haproxy.service.type")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n");
        spec.addPositional(word(String.class, given -> key = given)
                .paramLabel("KEY")
                .arity("0..1")
                .description("Dotted path of a key. Without it: all top-level keys.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        Explanation explanation = new Explanation(Catalogue.load());
        spec.commandLine().getOut().print(key == null ? explanation.overview() : explanation.of(key));
        return ExitCode.FINE;
    }
}
