package redisha.report.drill;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The comparison as a table of GitHub's Markdown, with versions and seeds below. */
final class DrillMarkdown {

    private DrillMarkdown() {}

    static String write(DrillReport report) {
        Grid comparison = Comparison.of(report);
        return row(comparison.heading())
                + row(Collections.nCopies(comparison.heading().size(), "---"))
                + comparison.rows().stream().map(DrillMarkdown::row).collect(Collectors.joining())
                + "\n" + escaped(report.programs()) + "; " + report.seed() + ".\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(DrillMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A cell is one line, and nothing in it is markup. */
    private static String escaped(String cell) {
        return cell.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|&])", "\\\\$1");
    }
}
