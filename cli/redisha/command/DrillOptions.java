package redisha.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.report.drill.DrillFormat;
import redisha.report.drill.DrillReport;

/** How drills are told. */
final class DrillOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT[=FILE]",
            converter = FormatReader.class,
            defaultValue = "text",
            description = "text, json, html or markdown, to standard output or a file; may be repeated."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<Destination<DrillFormat>> destinations = new ArrayList<>();

    @Mixin
    private StyleOptions style;

    /** Reads {@code html=drill.html}. */
    static final class FormatReader extends Destination.Reader<DrillFormat> {
        FormatReader() {
            super(DrillFormat.class);
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
    int tell(DrillReport report) {
        Destination.tell(
                destinations,
                format -> format.write(report, style.style()),
                spec.commandLine().getOut());
        return report.kept() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
