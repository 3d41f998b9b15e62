package redisha.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.report.Format;
import redisha.report.Report;

/** How a verb that judges tells what it found, and when that fails the run. */
final class ReportOptions {

    private CommandSpec spec;
    private List<Destination<Format>> destinations = new ArrayList<>();
    private final FailOnOption failing = new FailOnOption();
    private final StyleOptions style = new StyleOptions();

    void addTo(CommandSpec command) {
        spec = command;
        command.addOption(Destination.option(Format.class, given -> destinations = given)
                .description("text, json, junit, sarif, github or tap, to standard output or a file; may be repeated."
                        + " Default: ${DEFAULT-VALUE}.")
                .build());
        failing.addTo(command);
        style.addTo(command);
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
