package redisha.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.values.Catalogue;
import redisha.values.DocumentedDefaults;
import redisha.values.MergedValues;
import redisha.values.ValuesText;

/** {@code redisha values}: what the flags add up to. */
@Command(
        description = {
            "",
            "  redisha values",
            "  redisha values -f values.yaml --set replicas=5",
            "  redisha values -f values.yaml --origins | grep -v '# default'",
            "  redisha values --defaults > values.yaml",
            "",
            "What is printed may serve as a values file; secrets in it show as ********."
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class Values implements Callable<Integer> {

    @ParentCommand
    private Redisha redisha;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ValuesOptions values;

    @Option(names = "--origins", description = "One line for each value, with the place it comes from.")
    private boolean origins;

    @Option(names = "--show-secrets", description = "Print passwords and keys in clear text.")
    private boolean showSecrets;

    @Option(names = "--defaults", description = "Print the built-in defaults instead, each key with its meaning.")
    private boolean defaults;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "yaml or json. Default: ${DEFAULT-VALUE}.")
    private Format format;

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
