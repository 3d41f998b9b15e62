package redisha.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.report.Format;
import redisha.report.Report;
import redisha.report.Style;

/** How a verb that judges tells what it found, and when that fails the run. */
final class ReportOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT[=FILE]",
            converter = Destination.Reader.class,
            description = "text, json, junit, sarif, github or tap, to standard output or a file; may be repeated."
                    + " Default: text.")
    private List<Destination> destinations = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    @Option(
            names = {"-q", "--quiet"},
            description = "In text, only the findings that fail the run.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "In text, also why each rule exists, and the objects without findings.")
    private boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour text: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which heeds NO_COLOR.")
    private Colour colour;

    /**
     * Refuses what cannot be carried out.
     *
     * @throws UserError when options exclude each other
     */
    void check() {
        if (quiet && verbose) {
            throw new UserError("--quiet and --verbose exclude each other", "Give one of them.");
        }
        Set<String> places = new TreeSet<>();
        for (Destination destination : destinations()) {
            String place = destination.file().map(Object::toString).orElse("standard output");
            if (!places.add(place)) {
                throw new UserError(
                        "-o: two reports would go to " + place, "Give each a file of its own, as in -o sarif=FILE.");
            }
        }
    }

    /** Tells the report everywhere; the answer is the exit code. */
    int tell(Report report) {
        for (Destination destination : destinations()) {
            String text = text(report, destination.format());
            if (destination.file().isPresent()) {
                destination.write(text);
            } else {
                PrintWriter out = spec.commandLine().getOut();
                out.print(text);
            }
        }
        boolean failed = report.findings().stream().anyMatch(finding -> failOn.fails(finding.severity()));
        return failed ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private String text(Report report, Format format) {
        CommandLine line = spec.commandLine();
        boolean colours = colour.on(line.getColorScheme().ansi().enabled());
        Report told =
                quiet && format == Format.text ? report.only(finding -> failOn.fails(finding.severity())) : report;
        return format.write(told, new Style(colours, detail()));
    }

    private Style.Detail detail() {
        return quiet ? Style.Detail.QUIET : verbose ? Style.Detail.VERBOSE : Style.Detail.NORMAL;
    }

    private List<Destination> destinations() {
        return destinations.isEmpty()
                ? List.of(new Destination(Format.text, java.util.Optional.empty()))
                : destinations;
    }
}
