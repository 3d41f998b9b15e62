package redisha.report.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Promise;

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
        return bout.map(Comparison::cell).orElse("-");
    }

    /** {@code 5.82 s (5.72 to 5.92), 0 lost, kept}, with what else there is to tell before the verdict. */
    private static String cell(Bout bout) {
        List<String> parts = new ArrayList<>();
        parts.add(Said.spread(bout, Figure.OUTAGE));
        parts.add(Said.spread(bout, Figure.LOST) + " lost");
        odd(bout, Figure.LOST_BY_MINORITY).ifPresent(lost -> parts.add(lost + " lost by the minority"));
        odd(bout, Figure.WRITES_TO_TWO_MASTERS).ifPresent(time -> parts.add("two masters for " + time));
        if (startsInTime(bout)) {
            parts.add("all started after " + Said.spread(bout, Figure.RESTART));
        }
        parts.add(Said.verdict(bout.kept()));
        return String.join(", ", parts);
    }

    private static Optional<String> odd(Bout bout, Figure figure) {
        return bout.statistics(figure).filter(figure::tells).map(each -> Said.spread(bout, figure));
    }

    private static boolean startsInTime(Bout bout) {
        return bout.runs().stream()
                .flatMap(run -> run.verdict().lines().stream())
                .anyMatch(line -> line.promise() instanceof Promise.StartsWithin);
    }
}
