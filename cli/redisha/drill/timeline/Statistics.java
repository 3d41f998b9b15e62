package redisha.drill.timeline;

import java.util.Collection;
import java.util.List;

/** Several runs of one scenario in three figures; the median of an even number is the mean of the two in the middle. */
public record Statistics(double least, double median, double most) {

    /** @throws IllegalArgumentException when there is none */
    public static Statistics of(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no runs");
        }
        List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Statistics(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }
}
