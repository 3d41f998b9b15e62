package redisha.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusDurationTest {

    @ParameterizedTest(name = "{0} is {1} ms")
    @CsvSource({
        "0, 0",
        "0s, 0",
        "30s, 30000",
        "1m30s, 90000",
        "500ms, 500",
        "1h, 3600000",
        "1d, 86400000",
        "1w, 604800000",
        "1y, 31536000000",
    })
    void a_span_is_the_sum_of_its_parts(String text, long millis) {
        assertThat(PrometheusDuration.millis(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 m", "1s1m", "-1s", "1.5h", "1 minute", "m"})
    void what_is_no_span_is_told(String text) {
        assertThat(PrometheusDuration.millis(text)).isEmpty();
    }
}
