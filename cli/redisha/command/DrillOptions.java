package redisha.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.report.drill.DrillFormat;
import redisha.report.drill.DrillReport;

/** How drills are told. */
final class DrillOptions {

    private CommandSpec spec;
    private List<Destination<DrillFormat>> destinations = new ArrayList<>();
    private final StyleOptions style = new StyleOptions();

    void addTo(CommandSpec command) {
        spec = command;
        command.addOption(Destination.option(DrillFormat.class, given -> destinations = given)
                .description("text, json, html or markdown, to standard output or a file; may be repeated."
                        + " Default: ${DEFAULT-VALUE}.")
                .build());
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
    int tell(DrillReport report) {
        Destination.tell(
                destinations,
                format -> format.write(report, style.style()),
                spec.commandLine().getOut());
        return report.kept() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
