package redisha.report.drill;

import java.util.ArrayList;
import java.util.List;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Statistics;

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
