package redisha.report.drill;

import java.util.List;
import java.util.function.Predicate;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Span;
import redisha.drill.timeline.Timeline;
import redisha.report.drill.Moment.Weight;

/**
 * A run as SVG: writes per 100 ms, the moments on which it turned as marked lines, and below them rows of bars, such as who
 * was master when.
 */
final class Chart {
    private static final double STEP = 100;
    static final double WIDTH = 1200;
    private static final double LEFT = 150;
    /** The labels of the last moments need room, too. */
    private static final double RIGHT = WIDTH - 170;

    private static final double PLOT = 170;
    private static final double LINE = 15;
    private static final double ROW = 20;
    private static final double BAR = 12;
    /** Of a monospaced font of 11 px, rounded up. */
    private static final double CHARACTER = 6.8;

    private static final double LABEL_OFFSET = 4;
    private static final double GAP = 8;

    private final Timeline timeline;
    private final Axis axis;
    private final List<Moment> signs;
    private final List<Row> rows;
    private final List<Integer> lanes;
    private final double top;
    private final double bottom;

    /** A row of bars below the plot. */
    record Row(String name, String kind, List<Span> bars) {
        Row {
            bars = List.copyOf(bars);
        }
    }

    Chart(Trial run, Span span, List<Moment> story, List<Row> rows) {
        this.timeline = run.timeline();
        this.axis = new Axis(span, run.outcome().fault(), LEFT, RIGHT);
        this.signs = story.stream()
                .filter(each -> each.weight() == Weight.TURN && !each.sign().isEmpty())
                .toList();
        this.rows = List.copyOf(rows);
        this.lanes = Lanes.of(labels(), GAP);
        this.top = LINE * (lanes.stream().mapToInt(each -> each).max().orElse(-1) + 1) + GAP;
        this.bottom = top + PLOT;
    }

    /** From where to where each label reaches. */
    List<Span> labels() {
        return signs.stream()
                .map(sign -> {
                    double from = place(sign);
                    return new Span(
                            from, from + LABEL_OFFSET + CHARACTER * label(sign).length());
                })
                .toList();
    }

    List<Integer> lanes() {
        return lanes;
    }

    void write(Markup markup, String title) {
        double end = bottom + ROW * (rows.size() + 1) + GAP;
        markup.in(
                "svg",
                () -> {
                    markup.text("title", title);
                    grid(markup, end - ROW);
                    plot(markup);
                    for (int row = 0; row < rows.size(); row++) {
                        row(markup, rows.get(row), bottom + GAP + row * ROW);
                    }
                    signs(markup, end - ROW);
                },
                "viewBox",
                "0 0 " + Markup.number(WIDTH) + " " + Markup.number(end),
                "role",
                "img");
    }

    private void grid(Markup markup, double end) {
        for (long second : axis.ticks()) {
            double x = axis.atTick(second);
            markup.empty("line", "class", "grid", "x1", x, "x2", x, "y1", top, "y2", end);
            markup.text("text", second + " s", "class", "tick", "x", x, "y", end + LINE);
        }
    }

    private void plot(Markup markup) {
        Series all = series(attempt -> true);
        Series good = series(Attempt::acknowledged);
        double planned = timeline.setting().load().rate() * STEP / 1000;
        double most = Math.max(all.max(), planned);
        level(markup, planned, most, "planned");
        markup.empty("path", "class", "failed", "d", area(all, most));
        markup.empty("path", "class", "acknowledged", "d", area(good, most));
        markup.empty("line", "class", "base", "x1", LEFT, "x2", RIGHT, "y1", bottom, "y2", bottom);
        markup.text("text", "writes / 100 ms", "class", "name", "x", LEFT - GAP, "y", bottom - PLOT / 2);
    }

    private void level(Markup markup, double writes, double most, String kind) {
        double y = height(writes, most);
        markup.empty("line", "class", kind, "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y);
        markup.text("text", Markup.number(writes), "class", "name", "x", LEFT - GAP, "y", y + LABEL_OFFSET);
    }

    private double height(double writes, double most) {
        return bottom - PLOT * writes / most;
    }

    private Series series(Predicate<Attempt> counted) {
        return Series.of(
                timeline,
                axis.span(),
                STEP,
                attempt -> attempt.write() && attempt.route() == Route.PROXY && counted.test(attempt));
    }

    private String area(Series series, double most) {
        StringBuilder path = new StringBuilder("M" + Markup.number(LEFT) + " " + Markup.number(bottom));
        for (int step = 0; step < series.size(); step++) {
            path.append("V").append(Markup.number(height(series.at(step), most)));
            path.append("H").append(Markup.number(axis.at(axis.span().from() + (step + 1) * STEP)));
        }
        return path.append("V").append(Markup.number(bottom)).append("Z").toString();
    }

    private void row(Markup markup, Row row, double y) {
        markup.text("text", row.name(), "class", "name", "x", LEFT - GAP, "y", y + BAR - 2);
        for (Span bar : row.bars()) {
            double from = axis.at(bar.from());
            double width = Math.max(1, axis.at(bar.to()) - from);
            markup.in(
                    "rect",
                    () -> markup.text(
                            "title",
                            row.name() + ": " + Timing.since(bar.from() - axis.fault()) + " to "
                                    + Timing.since(bar.to() - axis.fault())),
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

    private void signs(Markup markup, double end) {
        for (int each = 0; each < signs.size(); each++) {
            Moment sign = signs.get(each);
            double x = place(sign);
            double y = top - GAP - lanes.get(each) * LINE;
            markup.empty("line", "class", "sign", "x1", x, "x2", x, "y1", y - BAR, "y2", end);
            markup.in(
                    "text",
                    () -> {
                        markup.text("title", Timing.since(sign.at()) + " " + sign.who() + ": " + sign.what());
                        markup.text(label(sign));
                    },
                    "class",
                    "label",
                    "x",
                    x + LABEL_OFFSET,
                    "y",
                    y);
        }
    }

    private double place(Moment sign) {
        return axis.at(axis.fault() + sign.at());
    }

    private static String label(Moment sign) {
        return sign.sign() + " " + Timing.bare(sign.at());
    }
}
