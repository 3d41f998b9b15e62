package redisha.report.drill;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Span;
import redisha.drill.timeline.Timeline;

/** From the first to the last of what a chart of a run shows. */
final class Reach {
    /** A chart is about the fault, not about the time before it. */
    private static final double BEFORE = 2000;

    private Reach() {}

    static Span of(Trial run) {
        Timeline timeline = run.timeline();
        double fault = run.outcome().fault();
        DoubleSummaryStatistics all = DoubleStream.concat(
                        timeline.attempts().stream().mapToDouble(Attempt::end),
                        timeline.events().stream().mapToDouble(Event::at))
                .summaryStatistics();
        if (all.getCount() == 0) {
            return new Span(0, 0);
        }
        return new Span(Math.min(Math.max(all.getMin(), fault - BEFORE), all.getMax()), all.getMax());
    }
}
