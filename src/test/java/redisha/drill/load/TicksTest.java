package redisha.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.timeline.Await;

class TicksTest {
    private long now;

    /** Each attempt takes as long as it is said to; ticks are due at 5, 15, 25 and so on. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            attempts that are quick keep the beat         | 1 1 1 1    | 5 15 25 35
            one that is a little late is made up for      | 12 1 1 1   | 5 17 25 35
            exactly one tick late                         | 20 1 1 1   | 5 25 35 45
            ticks that were missed are skipped            | 47 1 1 1   | 5 52 55 65
            attempts that take longer than the beat       | 13 13 13 1 | 5 18 31 44
            """)
    void clients_keep_the_beat_and_do_not_queue(String name, String durations, String expected) {
        Ticks ticks = new Ticks(() -> now, new Await(() -> now, passing -> now += passing), 5, 10);

        List<String> starts = new ArrayList<>();
        for (String duration : durations.split(" ")) {
            ticks.next();
            starts.add("" + now);
            now += Long.parseLong(duration);
        }

        assertThat(starts).isEqualTo(Arrays.asList(expected.split(" ")));
    }
}
