package redisha.report.drill;

import java.util.List;
import redisha.drill.timeline.Span;

/**
 * A run as SVG: writes over time, the moments on which it turned, and below them rows of bars, such as who was master
 * when.
 */
final class Chart {
    private static final double ROW = 20;
    private static final double BAR = 12;

    private final Trial run;
    private final Axis axis;
    private final Signs signs;
    private final List<Row> rows;

    /**
     * A row of bars below the plot.
     *
     * @param kind the class of its bars, which decides their colour
     */
    record Row(String name, String kind, List<Span> bars) {
        Row {
            bars = List.copyOf(bars);
        }
    }

    Chart(Trial run, List<Row> rows) {
        this.run = run;
        this.axis = new Axis(Reach.of(run), run.outcome().fault(), Paper.LEFT, Paper.RIGHT);
        this.signs = new Signs(Story.of(run), axis);
        this.rows = List.copyOf(rows);
    }

    void write(Markup markup, String title) {
        double bottom = signs.height() + Paper.PLOT;
        double end = bottom + Paper.GAP + ROW * rows.size();
        markup.in(
                "svg",
                () -> {
                    markup.text("title", title);
                    grid(markup, end);
                    new Plot(run, axis, bottom).write(markup);
                    for (int row = 0; row < rows.size(); row++) {
                        row(markup, rows.get(row), bottom + Paper.GAP + row * ROW);
                    }
                    signs.write(markup, end);
                },
                "viewBox",
                "0 0 " + Markup.number(Paper.WIDTH) + " " + Markup.number(end + Paper.LINE + Paper.GAP),
                "role",
                "img");
    }

    private void grid(Markup markup, double end) {
        for (long second : axis.ticks()) {
            double x = axis.atTick(second);
            markup.empty("line", "class", "grid", "x1", x, "x2", x, "y1", signs.height(), "y2", end);
            markup.text("text", second + " s", "class", "tick", "x", x, "y", end + Paper.LINE);
        }
    }

    private void row(Markup markup, Row row, double y) {
        markup.text(
                "text", row.name(), "class", "name", "x", Paper.LEFT - Paper.GAP, "y", y + BAR / 2 + Paper.HALF_LETTER);
        for (Span bar : row.bars()) {
            double from = axis.at(bar.from());
            double width = Math.max(1, axis.at(bar.to()) - from);
            markup.in(
                    "rect",
                    () -> markup.text("title", row.name() + ": " + times(bar)),
                    "class",
                    row.kind(),
                    "x",
                    from,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    BAR);
        }
    }

    private String times(Span bar) {
        return Timing.since(bar.from() - axis.fault()) + " to " + Timing.since(bar.to() - axis.fault());
    }
}
