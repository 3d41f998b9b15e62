package redisha.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.report.Style;

/** How a report for people looks. */
final class StyleOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-q", "--quiet"},
            description = "In text, only what fails the run.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "In text, also the reasons: why each rule exists, why each node refuses.")
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
    }

    boolean isQuiet() {
        return quiet;
    }

    Style style() {
        Style.Detail detail = quiet ? Style.Detail.QUIET : verbose ? Style.Detail.VERBOSE : Style.Detail.NORMAL;
        return new Style(colour.on(spec.commandLine().getColorScheme().ansi().enabled()), detail);
    }
}
