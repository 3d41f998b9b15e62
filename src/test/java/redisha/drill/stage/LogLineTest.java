package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1:X 23 Nov 2026 16:45:00.123 # +sdown master mymaster 10.43.0.101 6379 | SENTINEL +sdown master mymaster 10.43.0.101 6379
            11:X 03 Nov 2026 16:45:00.123 * -tilt tilt mode exited | SENTINEL -tilt tilt mode exited
            [WARNING]  (8) : Server bk_redis_master/R0 is DOWN, reason: Layer7 timeout. | PROXY Server bk_redis_master/R0 is DOWN, reason: Layer7 timeout.
            [ALERT]    (8) : backend 'bk' has no server available! | PROXY backend 'bk' has no server available!
            [WARNING] 326/164500 (8) : Server bk/R1 is UP. | PROXY Server bk/R1 is UP.
            redis-ha-announce-0 (10.43.0.101) starts as master | NOTE redis-ha-announce-0 (10.43.0.101) starts as master
            """)
    void what_sentinel_the_proxy_and_scripts_say_is_told_without_what_every_line_begins_with(String line, String told) {
        assertThat(LogLine.of(line))
                .map(known -> known.kind() + " " + known.text())
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1:M 23 Nov 2026 16:45:00.123 * Ready to accept connections
            1:X 23 Nov 2026 16:45:00.123 # Sentinel ID is 5e66
            [NOTICE]   (8) : New worker (10) forked
            ''
            """)
    void the_rest_is_left_out(String line) {
        assertThat(LogLine.of(line)).isEmpty();
    }
}
