package redisha.report.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.drill.timeline.Span;

class LanesTest {
    private static final double GAP = 3;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0-10 20-30 40-50   | 0 0 0",
                "0-10 12-22         | 1 0",
                "0-10 13-23         | 0 0",
                "0-10 0-10          | 1 0",
                "0-50 10-20 30-40   | 1 0 0",
                "0-50 10-40 30-60   | 2 1 0",
                "30-60 10-40 0-50   | 0 1 2"
            })
    void labels_take_the_lowest_lane_that_is_free(String labels, String lanes) {
        List<Span> spans = Stream.of(labels.split(" "))
                .map(label -> label.split("-"))
                .map(ends -> new Span(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])))
                .toList();

        assertThat(Lanes.of(spans, GAP))
                .containsExactlyElementsOf(
                        Stream.of(lanes.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_label_touches_another_or_the_line_that_leads_to_it(int seed) {
        List<Span> labels = labels(new Random(seed));

        List<Integer> lanes = Lanes.of(labels, GAP);

        for (int one = 0; one < labels.size(); one++) {
            for (int other = 0; other < labels.size(); other++) {
                if (one != other && lanes.get(other) >= lanes.get(one)) {
                    Span label = labels.get(one);
                    double start = labels.get(other).from();
                    assertThat(start < label.from() || start >= label.to() + GAP || start == label.from())
                            .as(
                                    "%s in lane %d, %s in lane %d",
                                    label, lanes.get(one), labels.get(other), lanes.get(other))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void labels_that_begin_together_are_in_lanes_of_their_own() {
        assertThat(Lanes.of(List.of(new Span(5, 9), new Span(5, 5), new Span(5, 20)), GAP))
                .doesNotHaveDuplicates();
    }

    private static List<Span> labels(Random random) {
        List<Span> labels = new ArrayList<>();
        for (int each = random.nextInt(15); each >= 0; each--) {
            double from = random.nextInt(200);
            labels.add(new Span(from, from + random.nextInt(60)));
        }
        return labels;
    }
}
