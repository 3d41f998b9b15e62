package redisha.report.drill;

import java.util.Arrays;
import java.util.function.Predicate;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Span;

/** How many attempts ended in each of the equal steps of a span. */
final class Series {
    /** Milliseconds, where nothing asks for other steps. */
    static final double STEP = 100;

    private final int[] counts;

    private Series(int size) {
        counts = new int[size];
    }

    /** Writes through the proxy, in steps from the start of the span; the last may reach beyond its end. */
    static Series ofWrites(Trial run, Span span, double step, Predicate<Attempt> counted) {
        Series series = new Series((int) Math.max(1, Math.ceil(span.length() / step)));
        run.timeline().attempts().stream()
                .filter(attempt -> attempt.write() && attempt.route() == Route.PROXY)
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

    int max() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** {@code [20,20,19]} */
    @Override
    public String toString() {
        return Arrays.toString(counts).replace(" ", "");
    }
}
