package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {

    @ParameterizedTest(name = "{0}, down-after {1}, checks every {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            crash     | 5000 | 1000 | 5.5 s to 8.1 s
            crash     | 2000 | 500  | 2.5 s to 4.6 s
            freeze    | 2000 | 500  | 2.5 s to 6.6 s
            partition | 2000 | 500  | 2.5 s to 6.6 s
            planned   | 2000 | 500  | 1.05 s to 1.75 s
            rolling   | 5000 | 1000 | 1.05 s to 2.25 s
            """)
    void timers_tell_how_long_writes_pause(String scenario, long downAfter, long interval, String expected) {
        assertThat(prediction(scenario, new Timers(downAfter, 30000, 5000, interval))
                        .map(Prediction::text))
                .contains(expected);
    }

    @Test
    void it_names_the_parts() {
        List<Prediction.Part> parts = prediction("crash", new Timers(5000, 30000, 5000, 700))
                .orElseThrow()
                .parts();

        assertThat(parts)
                .extracting(Prediction.Part::name)
                .containsExactly(
                        "down-after-milliseconds",
                        "age of the last answer",
                        "tick of Sentinel's timer",
                        "vote of the Sentinels",
                        "promotion seen by INFO",
                        "check of HAProxy");
        assertThat(parts.get(0)).isEqualTo(new Prediction.Part("down-after-milliseconds", 5000, 5000));
        assertThat(parts.get(5).most()).isEqualTo(700);
    }

    @Test
    void the_patience_of_the_client_is_part_of_what_a_silent_fault_costs() {
        assertThat(prediction("freeze", new Timers(5000, 30000, 5000, 1000))
                        .orElseThrow()
                        .parts())
                .contains(new Prediction.Part("time-out of the client", 0, 1234));
    }

    @ParameterizedTest
    @CsvSource({"cold-start", "quorum-loss", "two-masters", "proxy-crash"})
    void where_timers_do_not_decide_nothing_is_predicted(String scenario) {
        assertThat(prediction(scenario, new Timers(5000, 30000, 5000, 1000))).isEmpty();
    }

    private static Optional<Prediction> prediction(String scenario, Timers timers) {
        int timeout = timers.downAfter() == 2000 ? 1000 : 1234;
        return Prediction.of(new Setting(scenario, "test", 1, 1, new LoadPlan(200, 4, 100, timeout), timers, Map.of()));
    }
}
