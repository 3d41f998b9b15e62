package redisha.report.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Statistics;
import redisha.drill.timeline.Verdict;

/** What was measured in the runs of a scenario, beside what was to be expected. */
final class Figures {
    private final Bout bout;

    private Figures(Bout bout) {
        this.bout = bout;
    }

    static Grid of(Bout bout) {
        Figures figures = new Figures(bout);
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            bout.statistics(figure)
                    .filter(figure::tells)
                    .ifPresent(statistics -> rows.add(figures.row(figure, statistics)));
        }
        return new Grid(figures.heading(), rows);
    }

    /** The same scenario with several subjects, one in each column; what none has to tell is left out. */
    static Grid sideBySide(List<Bout> bouts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("runs", bouts, bout -> String.valueOf(bout.runs().size())));
        rows.add(row("promises", bouts, bout -> Said.verdict(bout.kept())));
        rows.add(row("outage, at most", bouts, Figures::promisedPause));
        rows.add(row("outage, predicted", bouts, bout -> bout.prediction()
                .map(Prediction::text)
                .orElse("-")));
        for (Figure figure : Figure.values()) {
            if (bouts.stream()
                    .anyMatch(bout ->
                            bout.statistics(figure).filter(figure::tells).isPresent())) {
                rows.add(row(figure.title(), bouts, bout -> Said.spread(bout, figure)));
            }
        }
        List<String> heading = new ArrayList<>(List.of("Figure"));
        bouts.forEach(bout -> heading.add(bout.subject()));
        return new Grid(heading, rows);
    }

    private static List<String> row(String title, List<Bout> bouts, Function<Bout, String> cell) {
        return Stream.concat(Stream.of(title), bouts.stream().map(cell)).toList();
    }

    /** Of the first run: all have the same timers. */
    private static String promisedPause(Bout bout) {
        return bout.runs().get(0).verdict().lines().stream()
                .map(Verdict.Line::promise)
                .filter(Promise.WritesPauseAtMost.class::isInstance)
                .map(Promise.WritesPauseAtMost.class::cast)
                .map(promise -> Timing.of(promise.millis()))
                .findFirst()
                .orElse("-");
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(List.of("Figure"));
        heading.addAll(isSingle() ? List.of("Measured") : List.of("Min", "Median", "Max"));
        bout.prediction().ifPresent(each -> heading.add("Predicted"));
        return heading;
    }

    private List<String> row(Figure figure, Statistics statistics) {
        List<String> row = new ArrayList<>(List.of(figure.title()));
        List<Double> values = isSingle()
                ? List.of(statistics.median())
                : List.of(statistics.least(), statistics.median(), statistics.most());
        values.forEach(value -> row.add(figure.said(value)));
        bout.prediction().map(Prediction::text).ifPresent(text -> row.add(figure == Figure.OUTAGE ? text : " "));
        return row;
    }

    private boolean isSingle() {
        return bout.runs().size() == 1;
    }
}
