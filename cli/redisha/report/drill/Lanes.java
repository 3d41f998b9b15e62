package redisha.report.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import redisha.drill.timeline.Span;

/**
 * Puts labels into lines above a chart. None touches another of its line, and none stands in the way of a line that leads
 * down from where another begins: of two that would, the one that begins later is nearer to the chart.
 */
final class Lanes {

    private Lanes() {}

    /**
     * @param labels from where to where each reaches
     * @param gap at least this much lies between two labels of a lane
     * @return the lane of each label in turn, 0 the nearest to the chart
     */
    static List<Integer> of(List<Span> labels, double gap) {
        List<Integer> lanes = new ArrayList<>(Collections.nCopies(labels.size(), 0));
        List<Integer> put = new ArrayList<>();
        fromTheRight(labels).forEach(label -> {
            double end = labels.get(label).to() + gap;
            int highest = put.stream()
                    .filter(other -> labels.get(other).from() < end)
                    .mapToInt(lanes::get)
                    .max()
                    .orElse(-1);
            lanes.set(label, highest + 1);
            put.add(label);
        });
        return List.copyOf(lanes);
    }

    private static List<Integer> fromTheRight(List<Span> labels) {
        Comparator<Integer> byStart =
                Comparator.comparingDouble(label -> labels.get(label).from());
        return IntStream.range(0, labels.size())
                .boxed()
                .sorted(byStart.thenComparing(Comparator.naturalOrder()).reversed())
                .toList();
    }
}
