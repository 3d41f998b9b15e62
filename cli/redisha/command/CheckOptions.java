package redisha.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.report.CapacityReport;
import redisha.report.CheckFormat;
import redisha.report.Report;

/** How a judgement and the answers of a cluster are told together. */
final class CheckOptions {

    private CommandSpec spec;
    private List<Destination<CheckFormat>> destinations = new ArrayList<>();
    private final FailOnOption failing = new FailOnOption();
    private final StyleOptions style = new StyleOptions();

    void addTo(CommandSpec command) {
        spec = command;
        command.addOption(Destination.option(CheckFormat.class, given -> destinations = given)
                .description("text, json, junit or github, to standard output or a file; may be repeated."
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

    /** Tells both reports everywhere; the answer is the worse exit code. */
    int tell(Report report, Optional<CapacityReport> capacity) {
        Report brief = style.isQuiet() ? report.only(failing::fails) : report;
        Destination.tell(
                destinations,
                format -> format.write(format == CheckFormat.text ? brief : report, capacity, style.style()),
                spec.commandLine().getOut());
        boolean fits = capacity.map(CapacityReport::fits).orElse(true);
        return fits && report.findings().stream().noneMatch(failing::fails) ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
