package redisha.report.drill;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comparison as a table of GitHub's Markdown, with versions and seeds below; then all figures of each scenario, and
 * what was promised and not kept.
 */
final class DrillMarkdown {

    private DrillMarkdown() {}

    static String write(DrillReport report) {
        return table(Comparison.of(report)) + "\n" + escaped(report.programs()) + "; " + report.seed() + ".\n"
                + report.scenarios().stream()
                        .map(scenario -> scenario(report, scenario))
                        .collect(Collectors.joining());
    }

    private static String scenario(DrillReport report, String scenario) {
        List<Bout> bouts = report.bouts().stream()
                .filter(bout -> bout.scenario().equals(scenario))
                .toList();
        String broken = bouts.stream()
                .flatMap(bout -> bout.promises().stream()
                        .filter(promised -> !promised.kept())
                        .map(promised -> "* " + escaped(bout.subject() + " broke: " + promised.sentence()) + ".\n"))
                .collect(Collectors.joining());
        return "\n## " + escaped(scenario) + "\n\n" + table(Figures.sideBySide(bouts))
                + (broken.isEmpty() ? "" : "\n" + broken);
    }

    private static String table(Grid grid) {
        return row(grid.heading())
                + row(Collections.nCopies(grid.heading().size(), "---"))
                + grid.rows().stream().map(DrillMarkdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(DrillMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A cell is one line, and nothing in it is markup. */
    private static String escaped(String cell) {
        return cell.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|&])", "\\\\$1");
    }
}
