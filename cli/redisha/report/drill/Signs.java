package redisha.report.drill;

import java.util.List;
import redisha.drill.timeline.Span;
import redisha.report.drill.Moment.Weight;

/** The moments on which a run turned, as lines through a chart with labels above it that do not overlap. */
final class Signs {
    /** Of a monospaced font of 11 px, rounded up. */
    private static final double CHARACTER = 6.8;

    private static final double OFFSET = 4;
    private static final double ABOVE = 12;

    private final Axis axis;
    private final List<Moment> moments;
    private final List<Integer> lanes;

    Signs(List<Moment> story, Axis axis) {
        this.axis = axis;
        this.moments = story.stream()
                .filter(each -> each.weight() == Weight.TURN && !each.sign().isEmpty())
                .toList();
        this.lanes = Lanes.of(labels(), Paper.GAP);
    }

    /** From where to where each label reaches. */
    List<Span> labels() {
        return moments.stream()
                .map(moment -> new Span(
                        place(moment),
                        place(moment) + OFFSET + CHARACTER * label(moment).length()))
                .toList();
    }

    List<Integer> lanes() {
        return lanes;
    }

    double height() {
        return Paper.GAP
                + Paper.LINE * (lanes.stream().mapToInt(each -> each).max().orElse(-1) + 1);
    }

    /** @param bottom to where the lines lead */
    void write(Markup markup, double bottom) {
        for (int each = 0; each < moments.size(); each++) {
            Moment moment = moments.get(each);
            double x = place(moment);
            double y = height() - Paper.GAP - lanes.get(each) * Paper.LINE;
            markup.empty("line", "class", "sign", "x1", x, "x2", x, "y1", y - ABOVE, "y2", bottom);
            markup.in(
                    "text",
                    () -> {
                        markup.text("title", Timing.since(moment.at()) + " " + moment.who() + ": " + moment.what());
                        markup.text(label(moment));
                    },
                    "class",
                    "label",
                    "x",
                    x + OFFSET,
                    "y",
                    y);
        }
    }

    private double place(Moment moment) {
        return axis.at(axis.fault() + moment.at());
    }

    private static String label(Moment moment) {
        return moment.sign() + " " + Timing.bare(moment.at());
    }
}
