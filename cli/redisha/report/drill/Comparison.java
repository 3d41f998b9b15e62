package redisha.report.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redisha.drill.timeline.Prediction;

/** Scenarios in rows; one subject with a column for each figure, or several subjects side by side. */
final class Comparison {

    private Comparison() {}

    static Grid of(DrillReport report) {
        return report.subjects().size() == 1 ? figures(report) : sideBySide(report);
    }

    private static Grid figures(DrillReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Bout bout : report.bouts()) {
            rows.add(List.of(
                    bout.scenario(),
                    Said.verdict(bout.kept()),
                    String.valueOf(bout.runs().size()),
                    Said.spread(bout, Figure.OUTAGE),
                    bout.prediction().map(Prediction::text).orElse("-"),
                    Said.spread(bout, Figure.LOST),
                    Said.spread(bout, Figure.RECOVERY)));
        }
        return new Grid(
                List.of("Scenario", "Promises", "Runs", "Outage", "Predicted", "Lost", "Whole again after"), rows);
    }

    private static Grid sideBySide(DrillReport report) {
        List<String> heading = new ArrayList<>(List.of("Scenario"));
        heading.addAll(report.subjects());
        List<List<String>> rows = new ArrayList<>();
        for (String scenario : report.scenarios()) {
            List<String> row = new ArrayList<>(List.of(scenario));
            report.subjects().forEach(subject -> row.add(cell(report, scenario, subject)));
            rows.add(row);
        }
        return new Grid(heading, rows);
    }

    private static String cell(DrillReport report, String scenario, String subject) {
        Optional<Bout> bout = report.bouts().stream()
                .filter(each ->
                        each.scenario().equals(scenario) && each.subject().equals(subject))
                .findFirst();
        return bout.map(each -> Said.spread(each, Figure.OUTAGE) + ", " + Said.spread(each, Figure.LOST) + " lost, "
                        + Said.verdict(each.kept()))
                .orElse("-");
    }
}
