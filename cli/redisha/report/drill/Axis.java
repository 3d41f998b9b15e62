package redisha.report.drill;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import redisha.drill.timeline.Span;

/**
 * From milliseconds since the origin to places on paper.
 *
 * @param fault where the seconds are counted from
 * @param left the place of the beginning of the span
 * @param right the place of its end
 */
record Axis(Span span, double fault, double left, double right) {
    private static final double MILLIS = 1000;
    private static final int MOST_TICKS = 14;
    private static final List<Long> STEPS = List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 300L, 600L, 1800L, 3600L);

    double at(double millis) {
        double clipped = Math.max(span.from(), Math.min(span.to(), millis));
        return left + (clipped - span.from()) / Math.max(1, span.length()) * (right - left);
    }

    /** Whole seconds since the fault, all of the same distance. */
    List<Long> ticks() {
        double first = (span.from() - fault) / MILLIS;
        double last = (span.to() - fault) / MILLIS;
        long step = Stream.concat(STEPS.stream(), Stream.iterate(7200L, each -> each * 2))
                .filter(each -> (last - first) / each <= MOST_TICKS)
                .findFirst()
                .orElseThrow();
        return LongStream.rangeClosed((long) Math.ceil(first / step), (long) Math.floor(last / step))
                .map(each -> each * step)
                .boxed()
                .toList();
    }

    double atTick(long second) {
        return at(fault + second * MILLIS);
    }
}
