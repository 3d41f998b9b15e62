package redisha.command;

import static redisha.command.Takes.word;

import picocli.CommandLine.Model.CommandSpec;
import redisha.rule.Rulebook;

/** {@code redisha rules}: what {@code redisha validate} demands beyond the schemas. */
final class ShowRules implements Command {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private String rule;

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description("", "  redisha rules", "  redisha rules service-selects-nothing")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n");
        spec.addPositional(word(String.class, given -> rule = given)
                .paramLabel("RULE")
                .arity("0..1")
                .description("The rule to explain, with or without its layer.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = new Rulebook(Validation.PAGES);
        spec.commandLine().getOut().print(rule == null ? rulebook.table() : rulebook.page(rule));
        return ExitCode.FINE;
    }
}
