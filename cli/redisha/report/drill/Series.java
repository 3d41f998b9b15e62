package redisha.report.drill;

import java.util.Arrays;
import java.util.function.Predicate;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Span;
import redisha.drill.timeline.Timeline;

/** How many attempts ended in each of the equal steps of a span. */
final class Series {
    private final int[] counts;

    private Series(int size) {
        counts = new int[size];
    }

    /** Steps of this many milliseconds from the start of the span; the last may reach beyond its end. */
    static Series of(Timeline timeline, Span span, double step, Predicate<Attempt> counted) {
        Series series = new Series((int) Math.max(1, Math.ceil(span.length() / step)));
        timeline.attempts().stream()
                .filter(counted)
                .mapToDouble(attempt -> Math.floor((attempt.end() - span.from()) / step))
                .filter(index -> index >= 0 && index < series.counts.length)
                .forEach(index -> series.counts[(int) index]++);
        return series;
    }

    int size() {
        return counts.length;
    }

    int at(int step) {
        return counts[step];
    }

    /** {@code [20,20,19]} */
    @Override
    public String toString() {
        return Arrays.toString(counts).replace(" ", "");
    }

    int max() {
        return Arrays.stream(counts).max().orElse(0);
    }
}
