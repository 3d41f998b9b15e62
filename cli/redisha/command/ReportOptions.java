package redisha.command;

import java.util.ArrayList;
import java.util.List;
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
            defaultValue = "text",
            description = "text, json, junit, sarif, github or tap, to standard output or a file; may be repeated."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<Destination<Format>> destinations = new ArrayList<>();

    @Mixin
    private FailOnOption failing;

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
        Destination.check(destinations);
    }

    /** Tells the report everywhere; the answer is the exit code. */
    int tell(Report report) {
        Destination.tell(
                destinations, format -> text(report, format), spec.commandLine().getOut());
        boolean failed = report.findings().stream().anyMatch(failing::fails);
        return failed ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private String text(Report report, Format format) {
        Report told = style.isQuiet() && format == Format.text ? report.only(failing::fails) : report;
        return format.write(told, style.style());
    }
}
