package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.one;

import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.report.Style;

/** How a report for people looks. */
final class StyleOptions {

    private CommandSpec spec;
    private boolean quiet;
    private boolean verbose;
    private Colour colour;

    void addTo(CommandSpec command) {
        spec = command;
        command.addOption(flag(given -> quiet = given, "-q", "--quiet")
                .description("In text, only what fails the run.")
                .build());
        command.addOption(flag(given -> verbose = given, "-v", "--verbose")
                .description("In text, also the reasons: why each rule exists, why each node refuses.")
                .build());
        command.addOption(one(Colour.class, given -> colour = given, "--color")
                .paramLabel("WHEN")
                .defaultValue("auto")
                .description("Colour text: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, which heeds NO_COLOR.")
                .build());
    }

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
