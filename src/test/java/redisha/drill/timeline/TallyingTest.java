package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            all kept                                   | 1 w0 ok; 2 w0 ok; kept w0 0-1                      | 2 | 0 | 0 | 0 | 0
            one lost                                   | 1 w0 ok; 2 w0 ok; kept w0 1                        | 2 | 0 | 1 | 0 | 0
            all lost                                   | 1 w0 ok; 2 w0 ok; kept w0                          | 2 | 0 | 2 | 0 | 0
            a refused one was never promised           | 1 w0 ok; 2 w0 no; kept w0 0                        | 1 | 1 | 0 | 0 | 0
            kept though the answer never came          | 1 w0 ok; 2-9 w0 read_timed_out; kept w0 0-1        | 1 | 1 | 0 | 0 | 1
            kept twice as the answer never came        | 2-9 w0 read_timed_out; 10 w0 ok; kept w0 0 0       | 1 | 1 | 0 | 1 | 0
            kept three times is one number             | 10 w0 ok; kept w0 0 0 0                            | 1 | 0 | 0 | 1 | 0
            each list has numbers of its own           | 1 w0 ok; 2 w1 ok; kept w0 0; kept w1               | 2 | 0 | 1 | 0 | 0
            what was not read is not lost              | 1 w0 ok; 2 w1 ok; kept w0 0                        | 2 | 0 | 0 | 0 | 0
            reads are counted apart                    | 1 w0 ok; 2 r0 ok; 3 r0 no; kept w0 0               | 1 | 0 | 0 | 0 | 0
            so is the minority                         | 1 w0 ok; 2 m0 ok; kept w0 0; kept m0               | 1 | 0 | 0 | 0 | 0
            nothing at all                             | 5 FAULT                                            | 0 | 0 | 0 | 0 | 0
            """)
    void writes_through_the_proxy_are_counted(
            String name,
            String told,
            long acknowledged,
            long refused,
            long lost,
            long duplicated,
            long unacknowledged) {
        assertThat(Told.judged(told.replace("; ", "\n")).proxy())
                .usingRecursiveComparison()
                .ignoringFields("errors")
                .isEqualTo(new Tally(acknowledged, refused, lost, duplicated, unacknowledged, Map.of()));
    }

    @Test
    void the_minority_and_the_readers_have_tallies_of_their_own() {
        Outcome outcome = Told.judged(
                """
                1 w0 ok s0
                2 m0 ok s1
                3 m0 ok s1
                4 m0 NOREPLICAS s1
                5 r0 ok s1
                6 r0 LOADING s1
                kept w0 0
                kept m0 1
                """);

        assertThat(outcome.minority()).isEqualTo(new Tally(2, 1, 1, 0, 0, Map.of("NOREPLICAS", 1L)));
        assertThat(outcome.reading()).isEqualTo(new Tally(1, 1, 0, 0, 0, Map.of("LOADING", 1L)));
    }

    @Test
    void the_most_frequent_error_comes_first_and_equals_by_name() {
        Outcome outcome = Told.judged(
                """
                1 w0 connection_refused
                2 w0 READONLY s0
                3 w0 NOREPLICAS s0
                4 w0 read_timed_out s0
                5 w0 read_timed_out s0
                """);

        assertThat(outcome.proxy().errors().keySet())
                .containsExactly("read timed out", "NOREPLICAS", "READONLY", "connection refused");
        assertThat(outcome.proxy().errors().values()).containsExactly(2L, 1L, 1L, 1L);
    }

    @Test
    void losses_say_who_had_acknowledged_them_and_when() {
        Outcome outcome = Told.judged(
                """
                100 w0 ok s0
                110 w1 ok s0
                120 w0 ok s0
                130 w1 ok
                140 m0 ok s2
                kept w0
                kept w1 0
                kept m0
                """);

        assertThat(outcome.losses())
                .containsExactly(
                        new Loss(Route.PROXY, "s0", 2, new Span(100, 120)),
                        new Loss(Route.PROXY, "", 1, new Span(130, 130)),
                        new Loss(Route.MINORITY, "s2", 1, new Span(140, 140)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 w0 ok; 1 m0 ok; kept w0 0; kept m0 0 | true
            1 w0 ok; 1 m0 ok; kept w0 0            | false
            1 w0 no                                | false
            1 r0 ok                                | true
            """)
    void what_was_lost_is_known_when_the_lists_of_all_writers_were_read(String told, boolean known) {
        assertThat(Told.judged(told.replace("; ", "\n")).keptRead()).isEqualTo(known);
    }
}
