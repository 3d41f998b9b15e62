package redisha.report.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.Span;
import redisha.report.drill.Moment.Weight;

/** What lines of logs and bare numbers become for people. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +sdown master mymaster 10.43.0.11 6379          | TURN   | +sdown: the master 10.43.0.11 does not answer
                    -sdown master mymaster 10.43.0.11 6379          | STEP   | -sdown: the master 10.43.0.11 answers again
                    +sdown slave 10.43.0.12:6379 10.43.0.12 6379 @ mymaster 10.43.0.11 6379 | DETAIL | +sdown: slave 10.43.0.12 does not answer
                    +odown master mymaster 10.43.0.11 6379          | TURN   | +odown: enough Sentinels find the master 10.43.0.11 down
                    +switch-master mymaster 10.43.0.11 6379 10.43.0.12 6379 | TURN | +switch-master: the master is 10.43.0.12
                    -failover-abort-no-good-slave master mymaster 10.43.0.11 6379 | TURN | -failover-abort-no-good-slave: the failover is given up: no replica is fit to be promoted
                    +tilt                                           | TURN   | +tilt: does nothing for a while: time jumped
                    +sdown                                          | DETAIL | +sdown: ? ? does not answer
                    +monitor master mymaster 10.43.0.11 6379 quorum 2 | DETAIL | +monitor master mymaster 10.43.0.11 6379 quorum 2
                    """)
    void lines_of_sentinel_say_what_they_mean(String line, Weight weight, String meaning) {
        SentinelWords words = SentinelWords.of(line);

        assertThat(words.meaning()).isEqualTo(meaning);
        assertThat(words.weight()).isEqualTo(weight);
        assertThat(words.sign().isEmpty()).isEqualTo(weight != Weight.TURN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Server bk_redis_master/R0 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 1 active | TURN | bk_redis_master/R0 is down, Layer4 connection problem | R0 down
                    Server bk_redis_master/R1 is UP, reason: Layer7 check passed, code: 0, info: "(tcp-check)" | TURN   | bk_redis_master/R1 is up                              | R1 up
                    [WARNING]  (58) : Server bk_redis_master/R1 is DOWN, reason: Layer7 timeout, info: " at step 5" | TURN  | bk_redis_master/R1 is down, Layer7 timeout            | R1 down
                    Server bk_redis_slave/R1 is UP, reason: Layer7 check passed, code: 0                       | STEP   | bk_redis_slave/R1 is up                               | ''
                    Server check_if_redis_is_master_1/R2 is UP, reason: Layer7 check passed                    | DETAIL | a vote for check_if_redis_is_master_1: that of R2     | ''
                    Server check_if_redis_is_master_1/R2 is DOWN, reason: Layer7 timeout                       | DETAIL | a vote less for check_if_redis_is_master_1: that of R2 | ''
                    backend 'bk_redis_master' has no server available!                                         | STEP   | bk_redis_master has no server left                    | ''
                    proxy bk_redis_master has no server available!                                             | STEP   | bk_redis_master has no server left                    | ''
                    Proxy stats stopped (cumulated conns: FE: 0, BE: 0).                                       | DETAIL | Proxy stats stopped (cumulated conns: FE: 0, BE: 0).  | ''
                    """)
    void lines_of_haproxy_say_what_they_mean(String line, Weight weight, String meaning, String sign) {
        assertThat(ProxyWords.of(line)).isEqualTo(new ProxyWords(weight, meaning, sign));
    }

    @ParameterizedTest
    @CsvSource({"5932, 5.93 s, +5.93 s", "0, 0.00 s, 0.00 s", "-4, 0.00 s, 0.00 s", "-2400, -2.40 s, -2.40 s"})
    void times_have_two_decimals(double millis, String bare, String since) {
        assertThat(Timing.of(millis)).isEqualTo(bare);
        assertThat(Timing.since(millis)).isEqualTo(since);
    }

    @Test
    void who_says_the_same_again_begins_a_new_chorus() {
        List<Event> events = List.of(said(1, "a"), said(2, "b"), said(3, "c"), said(9000, "b"), said(9500, "c"));

        List<Chorus> choruses = Chorus.among(events, Event::text);

        assertThat(choruses)
                .extracting(each -> each.first().at() + each.size("Sentinels", 0))
                .containsExactly("1.0 (3 Sentinels by 0.00 s)", "9000.0 (2 Sentinels by +9.50 s)");
    }

    @ParameterizedTest
    @CsvSource({
        "0,      10000,   0,    '0 1 2 3 4 5 6 7 8 9 10'",
        "400,    10000,   2400, '-2 -1 0 1 2 3 4 5 6 7'",
        "0,      240000,  2000, '0 30 60 90 120 150 180 210'",
        "0,      0,       0,    '0'"
    })
    void an_axis_has_round_seconds_since_the_fault(double from, double to, double fault, String ticks) {
        assertThat(new Axis(new Span(from, to), fault, 0, 100).ticks())
                .extracting(String::valueOf)
                .containsExactly(ticks.split(" "));
    }

    private static Event said(double at, String where) {
        return new Event(at, where, Kind.SENTINEL, "+odown");
    }
}
