package redisha.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.report.CapacityFormat;
import redisha.report.CapacityReport;

/** How the answers of a cluster are told. */
final class CapacityOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT[=FILE]",
            converter = FormatReader.class,
            defaultValue = "text",
            description =
                    "text, json, junit or github, to standard output or a file; may be repeated. Default: ${DEFAULT-VALUE}.")
    private List<Destination<CapacityFormat>> destinations = new ArrayList<>();

    @Mixin
    private StyleOptions style;

    /** Reads {@code json=out.json}. */
    static final class FormatReader extends Destination.Reader<CapacityFormat> {
        FormatReader() {
            super(CapacityFormat.class);
        }
    }

    /**
     * Refuses what cannot be carried out.
     *
     * @throws UserError when options exclude each other
     */
    void check() {
        style.check();
        Destination.check(destinations);
    }

    /** Tells the report everywhere; the answer is the exit code. */
    int tell(CapacityReport report) {
        Destination.tell(
                destinations,
                format -> format.write(report, style.style()),
                spec.commandLine().getOut());
        return report.fits() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
