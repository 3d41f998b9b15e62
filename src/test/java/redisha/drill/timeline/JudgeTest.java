package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            well again                              | 100 FAULT; 900 HEALTHY                           | 800
            the last time counts                    | 100 FAULT; 900 HEALTHY; 950 HEALTHY              | 850
            from the first fault                    | 100 FAULT; 200 HEALTHY; 300 FAULT; 900 HEALTHY   | 800
            well before the last fault only         | 100 FAULT; 200 HEALTHY; 300 FAULT                |
            never well                              | 100 FAULT                                        |
            well before                             | 50 HEALTHY; 100 FAULT                            |
            no fault                                | 50 HEALTHY                                       |
            at the same moment                      | 100 FAULT; 100 HEALTHY                           | 0
            """)
    void recovery_is_from_the_first_fault_until_all_is_well_for_good(String name, String told, Double expected) {
        assertThat(Told.judged(told.replace("; ", "\n")).recovery()).isEqualTo(optional(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            started again                | 100 FAULT; 400 MENDED; 900 HEALTHY                       | 500
            the last mending counts      | 100 FAULT; 400 MENDED; 500 MENDED; 900 HEALTHY           | 400
            not well after it            | 100 FAULT; 300 HEALTHY; 400 MENDED                       |
            nothing mended               | 100 FAULT; 900 HEALTHY                                   |
            """)
    void a_start_is_from_the_last_mending_until_all_is_well(String name, String told, Double expected) {
        assertThat(Told.judged(told.replace("; ", "\n")).restart()).isEqualTo(optional(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            none after the fault                | 90 w0 ok; 100 FAULT; 200 w0 no                                  |
            one under way                       | 100 FAULT; 90-130 w0 ok; 200 w0 no                              | 30
            what comes after mending is fine    | 100 FAULT; 130 w0 ok; 500 MENDED; 600 w0 ok                     | 30
            the last fault counts               | 100 FAULT; 190 w0 ok; 200 FAULT; 250 w0 ok; 300 MENDED          | 50
            mended before the last fault        | 100 FAULT; 150 MENDED; 200 FAULT; 260 w0 ok                     | 60
            the minority may write              | 100 FAULT; 130 m0 ok                                            |
            readers may read                    | 100 FAULT; 130 r0 ok                                            |
            no fault                            | 130 w0 ok                                                       |
            """)
    void the_last_acknowledgement_before_mending_is_told(String name, String told, Double expected) {
        assertThat(Told.judged(told.replace("; ", "\n")).lastAcknowledged()).isEqualTo(optional(expected));
    }

    @Test
    void reigns_follow_each_other_to_the_end_of_the_timeline() {
        Outcome outcome = Told.judged(
                """
                10 MASTERS s0
                100 FAULT
                500 MASTERS s0 s1
                700 MASTERS
                900 MASTERS s1
                1200 w0 ok s1
                """);

        assertThat(outcome.masters())
                .containsExactly(
                        new Reign(new Span(10, 500), List.of("s0")),
                        new Reign(new Span(500, 700), List.of("s0", "s1")),
                        new Reign(new Span(700, 900), List.of()),
                        new Reign(new Span(900, 1200), List.of("s1")));
        assertThat(outcome.split()).isTrue();
    }

    @Test
    void two_masters_of_whom_one_acknowledges_are_a_split_without_overlap() {
        Outcome outcome = Told.judged(
                """
                10 MASTERS s0
                100 MASTERS s0 s1
                150 w0 ok s0
                160 w0 ok s0
                """);

        assertThat(outcome.split()).isTrue();
        assertThat(outcome.overlap().happened()).isFalse();
    }

    @Test
    void one_master_after_another_is_no_split() {
        assertThat(Told.judged("10 MASTERS s0\n500 MASTERS\n900 MASTERS s1").split())
                .isFalse();
    }

    @Test
    void milestones_are_what_decides_and_each_is_told_once() {
        Outcome outcome = Told.judged(
                """
                100 FAULT s0 is killed
                5100 SENTINEL +sdown master mymaster 10.43.0.1 6379
                5101 SENTINEL +sdown sentinel 1234 10.43.0.1 26379 @ mymaster 10.43.0.1 6379
                5150 SENTINEL +sdown master mymaster 10.43.0.1 6379
                5200 SENTINEL +odown master mymaster 10.43.0.1 6379 #quorum 2/2
                5300 SENTINEL +odown master mymaster 10.43.0.1 6379 #quorum 3/2
                5310 SENTINEL +vote-for-leader abc 1
                6000 SENTINEL +switch-master mymaster 10.43.0.1 6379 10.43.0.2 6379
                6001 SENTINEL +switch-master mymaster 10.43.0.1 6379 10.43.0.2 6379
                6100 PROXY Server bk_redis_master/R1 is UP
                6101 PROXY Server bk_redis_master/R1 is UP
                6200 MASTERS s1
                6300 POD started
                7000 MENDED s0 starts again
                9900 SENTINEL +switch-master mymaster 10.43.0.1 6379 10.43.0.2 6379
                10000 HEALTHY
                10001 NOTE something else
                """);

        assertThat(outcome.milestones())
                .extracting(event -> (long) event.at())
                .containsExactly(100L, 5100L, 5200L, 6000L, 6100L, 6101L, 6200L, 7000L, 9900L, 10000L);
    }

    @Test
    void the_fault_is_the_first_and_without_one_the_first_attempt() {
        assertThat(Told.judged("100-110 w0 ok s0\n200 FAULT\n300 FAULT").fault())
                .isEqualTo(200);
        assertThat(Told.judged("100-130 w0 ok s0\n90-140 w1 ok s0").fault()).isEqualTo(90);
        assertThat(Told.judged("100 NOTE nothing").fault()).isZero();
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
