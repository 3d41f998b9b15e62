package redisha.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.report.Format;
import redisha.report.Report;

/** How a verb that judges tells what it found, and when that fails the run. */
final class ReportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT[=FILE]",
            converter = FormatReader.class,
            description = "text, json, junit, sarif, github or tap, to standard output or a file; may be repeated."
                    + " Default: text.")
    private List<Destination<Format>> destinations = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    @Mixin
    private StyleOptions style;

    /** Reads {@code sarif=out.sarif}. */
    static final class FormatReader extends Destination.Reader<Format> {
        FormatReader() {
            super(Format.class);
        }
    }

    /**
     * Refuses what cannot be carried out.
     *
     * @throws UserError when options exclude each other
     */
    void check() {
        style.check();
        Destination.check(destinations());
    }

    /** Tells the report everywhere; the answer is the exit code. */
    int tell(Report report) {
        for (Destination<Format> destination : destinations()) {
            destination.tell(
                    text(report, destination.format()), spec.commandLine().getOut());
        }
        boolean failed = report.findings().stream().anyMatch(finding -> failOn.fails(finding.severity()));
        return failed ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private String text(Report report, Format format) {
        Report told = style.isQuiet() && format == Format.text
                ? report.only(finding -> failOn.fails(finding.severity()))
                : report;
        return format.write(told, style.style());
    }

    private List<Destination<Format>> destinations() {
        return destinations.isEmpty() ? List.of(new Destination<>(Format.text, Optional.empty())) : destinations;
    }
}
