package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            from the last acknowledgement before the fault | 100 w0 ok; 150 FAULT; 200 w0 no; 900 w0 ok; 901 w0 ok       | 100 | 900
            whoever sent the two                           | 100 w0 ok; 150 FAULT; 160 w1 ok; 900 w2 ok; 901 w0 ok       | 160 | 900
            what is over before the fault does not count   | 100 w0 ok; 2000 w0 ok; 2050 FAULT; 2100 w0 ok               | 2000 | 2100
            what the fault falls into counts as a whole    | 100 w0 ok; 1990 FAULT; 2000 w0 ok; 2100 w0 ok               | 100 | 2000
            a fault of several steps begins with the first | 100 w0 ok; 150 FAULT; 700 w0 ok; 720 FAULT; 900 w0 ok       | 100 | 700
            from the first attempt when none was answered  | 110-150 w0 no; 120 FAULT; 900 w0 ok                         | 110 | 900
            to the last attempt when none is any more      | 100 w0 ok; 150 FAULT; 200 w0 no; 300-1300 w0 no             | 100 | 1300
            no acknowledged write at all                   | 110-200 w0 no; 150 FAULT; 300 w0 no; 800 w0 no              | 110 | 800
            an acknowledgement at the very moment is before | 100 w0 ok; 150 w0 ok; 150 FAULT; 200 w0 ok                 | 150 | 200
            a fault at the very end is followed by nothing | 100 w0 ok; 500 w0 ok; 600 FAULT                             | 600 | 600
            without a fault all counts                     | 100 w0 ok; 500 w0 ok; 600 w0 ok                             | 100 | 500
            the first of two that are equally long         | 100 w0 ok; 110 FAULT; 500 w0 ok; 900 w0 ok                  | 100 | 500
            overlapping attempts count by their ends       | 100 w0 ok; 110 FAULT; 120-900 w0 ok; 130-400 w1 ok          | 400 | 900
            reads do not count                             | 100 w0 ok; 110 FAULT; 300 r0 ok; 900 w0 ok                  | 100 | 900
            nor do writes on the minority's side           | 100 w0 ok; 110 FAULT; 300 m0 ok; 900 w0 ok                  | 100 | 900
            ties of the clock                              | 100 w0 ok; 100 w1 ok; 100 FAULT; 100 w2 ok; 300 w0 no       | 100 | 300
            """)
    void the_outage_is_the_longest_gap(String name, String told, double from, double to) {
        assertThat(Told.judged(told.replace("; ", "\n")).writes().longest()).isEqualTo(new Span(from, to));
    }

    @Test
    void without_any_attempt_there_is_no_gap() {
        Gaps gaps = Told.judged("150 FAULT").writes();

        assertThat(gaps.longest().length()).isZero();
        assertThat(gaps.notable()).isEmpty();
        assertThat(gaps.resumed()).isTrue();
    }

    @Test
    void a_roll_out_shows_each_hand_over() {
        Gaps gaps = Told.judged(
                        """
                100 w0 ok s0
                110 FAULT
                1300 w0 ok s1
                1400 w0 ok s1
                1650 w0 ok s1
                1660 FAULT
                2500 w0 ok s2
                2600 w0 ok s2
                """)
                .writes();

        assertThat(gaps.notable()).containsExactly(new Span(100, 1300), new Span(1650, 2500));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            acknowledged to the end                 | 100 w0 ok; 150 FAULT; 900 w0 ok                        | true
            refused to the end                      | 100 w0 ok; 150 FAULT; 900 w0 no                        | false
            one refusal at the very end is no pause | 100 w0 ok; 150 FAULT; 900 w0 ok; 905 w0 no             | true
            the last acknowledgement is late        | 100 w0 ok; 150 FAULT; 200 w0 no; 900 w0 ok             | true
            """)
    void writes_have_resumed_when_the_load_ends_without_a_gap(String name, String told, boolean resumed) {
        assertThat(Told.judged(told.replace("; ", "\n")).writes().resumed()).isEqualTo(resumed);
    }

    @Test
    void one_client_may_have_waited_longer_than_all_together() {
        Gaps gaps = Told.judged(
                        """
                100 w0 ok s0
                101 w1 ok s0
                110 FAULT
                400 w0 ok s1
                401-1401 w1 read_timed_out s0
                690 w0 ok s1
                980 w0 ok s1
                1270 w0 ok s1
                1500 w1 ok s1
                """)
                .writes();

        assertThat(gaps.longest()).isEqualTo(new Span(100 + 1, 400));
        assertThat(gaps.ofOneClient()).isEqualTo(1399);
    }

    @Test
    void reads_have_gaps_of_their_own() {
        Outcome outcome = Told.judged(
                """
                100 w0 ok s0
                100 r0 ok s1
                110 FAULT
                120 w0 ok s0
                800 r0 ok s2
                """);

        assertThat(outcome.readOutage()).isEqualTo(700);
        assertThat(outcome.outage()).isEqualTo(20);
    }
}
