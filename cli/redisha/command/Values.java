package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.one;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.values.Catalogue;
import redisha.values.DocumentedDefaults;
import redisha.values.MergedValues;
import redisha.values.ValuesText;

/** {@code redisha values}: what the flags add up to. */
final class Values implements Command {

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final ValuesOptions values = new ValuesOptions();
    private boolean origins;
    private boolean showSecrets;
    private boolean defaults;
    private Format format;

    Values(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha values",
                        "  redisha values -f values.yaml --set replicas=5",
                        "  redisha values -f values.yaml --origins | grep -v '# default'",
                        "  redisha values --defaults > values.yaml",
                        "",
                        "What is printed may serve as a values file; secrets in it show as ********.")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        values.addTo(spec);
        spec.addOption(flag(given -> origins = given, "--origins")
                .description("One line for each value, with the place it comes from.")
                .build());
        spec.addOption(flag(given -> showSecrets = given, "--show-secrets")
                .description("Print passwords and keys in clear text.")
                .build());
        spec.addOption(flag(given -> defaults = given, "--defaults")
                .description("Print the built-in defaults instead, each key with its meaning.")
                .build());
        spec.addOption(one(Format.class, given -> format = given, "-o", "--output")
                .paramLabel("FORMAT")
                .defaultValue("yaml")
                .description("yaml or json. Default: ${DEFAULT-VALUE}.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(defaults ? documentedDefaults() : merged());
        return ExitCode.FINE;
    }

    private String documentedDefaults() {
        if (spec.commandLine().getParseResult().matchedOptions().size() > 1) {
            throw new UserError("--defaults goes with no other option", "Leave the others out.");
        }
        return DocumentedDefaults.of(Catalogue.load());
    }

    private String merged() {
        Catalogue catalogue = Catalogue.load();
        MergedValues merged = values.read(catalogue, redisha.in());
        PrintWriter err = spec.commandLine().getErr();
        merged.warnings().forEach(warning -> err.println(Voice.line(warning)));
        ValuesText text = showSecrets ? ValuesText.withSecrets(merged) : ValuesText.withoutSecrets(merged, catalogue);
        return switch (format) {
            case yaml -> origins ? text.origins() : text.yaml();
            case json -> origins ? text.originsJson() : text.json();
        };
    }
}
