package redisha.report.drill;

import java.util.function.Predicate;
import redisha.drill.timeline.Attempt;

/** Writes through the proxy in each 100 ms: acknowledged below, failed on top of them, and how many were planned. */
final class Plot {
    private static final double MILLIS = 1000;

    private final Trial run;
    private final Axis axis;
    private final double bottom;

    Plot(Trial run, Axis axis, double bottom) {
        this.run = run;
        this.axis = axis;
        this.bottom = bottom;
    }

    void write(Markup markup) {
        Series all = series(attempt -> true);
        double planned = run.setting().load().rate() * Series.STEP / MILLIS;
        double most = Math.max(all.max(), planned);
        markup.empty("path", "class", "failed", "d", area(all, most));
        markup.empty("path", "class", "acknowledged", "d", area(series(Attempt::acknowledged), most));
        line(markup, "planned", height(planned, most), Markup.number(planned));
        line(markup, "base", bottom, "0");
        name(markup, "writes / 100 ms", bottom - Paper.PLOT / 2);
    }

    private static void line(Markup markup, String kind, double y, String label) {
        markup.empty("line", "class", kind, "x1", Paper.LEFT, "x2", Paper.RIGHT, "y1", y, "y2", y);
        name(markup, label, y + Paper.HALF_LETTER);
    }

    private static void name(Markup markup, String text, double y) {
        markup.text("text", text, "class", "name", "x", Paper.LEFT - Paper.GAP, "y", y);
    }

    private Series series(Predicate<Attempt> counted) {
        return Series.ofWrites(run, axis.span(), Series.STEP, counted);
    }

    private String area(Series series, double most) {
        StringBuilder path = new StringBuilder("M" + Markup.number(Paper.LEFT) + " " + Markup.number(bottom));
        for (int step = 0; step < series.size(); step++) {
            path.append("V").append(Markup.number(height(series.at(step), most)));
            path.append("H").append(Markup.number(axis.at(axis.span().from() + (step + 1) * Series.STEP)));
        }
        return path.append("V").append(Markup.number(bottom)).append("Z").toString();
    }

    private double height(double writes, double most) {
        return bottom - Paper.PLOT * writes / most;
    }
}
