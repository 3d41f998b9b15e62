package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            one server                                   | 100 w0 ok s0; 200 w0 ok s0                                    | no
            one after the other                          | 100 w0 ok s0; 200 w1 ok s1; 300 w0 ok s1                      | no
            side by side                                 | 100 w0 ok s0; 200 w1 ok s1; 300 w0 ok s0; 400 w1 ok s1        | 200-299
            one astray                                   | 100 w0 ok s0; 150-200 w1 ok s1; 300 w0 ok s0                  | 150-200
            sent before and answered after the other     | 100 w0 ok s0; 190-310 w0 ok s0; 200-300 w1 ok s1              | no
            sent at the very moment of the other answer  | 100 w0 ok s0; 200-300 w1 ok s1; 300-310 w0 ok s0; 310 w1 ok s1 | 300-300
            back after more than a second                | 100 w0 ok s0; 200 w1 ok s1; 1300 w0 ok s0                     | no
            back within a second                         | 100 w0 ok s0; 200 w1 ok s1; 1000 w0 ok s0                     | 199-200
            refusals are no acknowledgements             | 100 w0 ok s0; 200 w1 READONLY s1; 300 w0 ok s0                | no
            nobody knows who                             | 100 w0 ok s0; 200 w1 ok; 300 w0 ok s0                         | no
            reads are no writes                          | 100 w0 ok s0; 200 r0 ok s1; 300 w0 ok s0                      | no
            three of them                                | 1 w0 ok s0; 9 w1 ok s1; 19 w2 ok s2; 30 w0 ok s0; 40 w1 ok s1; 50 w2 ok s2 | 9-39
            """)
    void two_servers_that_acknowledge_writes_side_by_side_overlap(String name, String told, String expected) {
        List<Span> spans = Told.judged(told.replace("; ", "\n")).proxyOverlap().spans();

        assertThat(spans.stream().map(span -> (long) span.from() + "-" + (long) span.to()))
                .isEqualTo(expected.equals("no") ? List.of() : List.of(expected));
    }

    @Test
    void a_partition_overlaps_but_not_through_the_proxy() {
        Outcome outcome = Told.judged(
                """
                100 w0 ok s0
                110 m0 ok s0
                200 FAULT
                300 m0 ok s0
                2000 m0 ok s0
                2500 w0 ok s1
                2800 m0 ok s0
                2900 w0 ok s1
                """);

        assertThat(outcome.proxyOverlap().happened()).isFalse();
        assertThat(outcome.overlap().happened()).isTrue();
        assertThat(outcome.overlap().spans()).containsExactly(new Span(2500, 2799));
        assertThat(outcome.overlap().length()).isEqualTo(299);
        assertThat(outcome.overlap().servers()).containsExactly("s0", "s1");
    }

    @Test
    void overlaps_that_touch_are_one() {
        Overlap overlap = Told.judged(
                        """
                100 w0 ok s0
                200 w1 ok s1
                300 w0 ok s0
                400 w1 ok s1
                2000 w0 ok s1
                2100 w1 ok s2
                2200 w0 ok s1
                2300 w1 ok s2
                """)
                .proxyOverlap();

        assertThat(overlap.spans()).containsExactly(new Span(200, 299), new Span(2100, 2199));
        assertThat(overlap.length()).isEqualTo(198);
        assertThat(overlap.servers()).containsExactly("s0", "s1", "s2");
    }

    @Test
    void who_acknowledged_when_is_told() {
        Outcome outcome = Told.judged(
                """
                100 w0 ok s0
                105 w1 ok s0
                190-200 w0 READONLY s0
                900 w0 ok s1
                920 w1 ok s1
                3000 w0 ok s0
                150 m0 ok s0
                """);

        assertThat(outcome.proxyTenures())
                .containsExactly(
                        new Tenure("s0", 2, 100, 104, new Span(99, 105)),
                        new Tenure("s1", 2, 900, 919, new Span(899, 920)),
                        new Tenure("s0", 1, 3000, 2999, new Span(2999, 3000)));
        assertThat(outcome.minorityTenures()).containsExactly(new Tenure("s0", 1, 150, 149, new Span(149, 150)));
    }
}
