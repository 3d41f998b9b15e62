package redisha.report.drill;

import java.util.List;
import java.util.stream.Collectors;
import redisha.report.Style;
import redisha.report.Style.Detail;

/** For people: each scenario with its timeline, then all of them in a table. */
final class DrillText {

    /** What a reader may take for granted and is not so. */
    private static final String LIMITS =
            "  not honoured: user ids, securityContext, resources; local programs stand in for images;"
                    + " budgets: drill --list\n";

    private DrillText() {}

    static String write(DrillReport report, Style style) {
        if (style.detail() == Detail.QUIET) {
            return report.bouts().stream()
                    .filter(bout -> !bout.kept())
                    .map(bout -> BoutText.write(bout, style))
                    .collect(Collectors.joining("\n"));
        }
        String bouts = report.bouts().stream()
                .map(bout -> BoutText.write(bout, style) + "\n")
                .collect(Collectors.joining());
        return bouts + Said.table(Comparison.of(report)) + "\n" + lines(report.notes()) + "  " + report.programs()
                + "\n" + LIMITS + "\n" + report.summary() + "\n";
    }

    private static String lines(List<String> notes) {
        return notes.stream().map(note -> "  " + note + "\n").collect(Collectors.joining());
    }
}
