package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTest {

    @ParameterizedTest(name = "{0} ms")
    @CsvSource({
        "0, 0 ms",
        "250.4, 250 ms",
        "999.4, 999 ms",
        "999.6, 1 s",
        "1320, 1.32 s",
        "1325.1, 1.33 s",
        "20000, 20 s"
    })
    void times_are_said_as_people_say_them(double millis, String expected) {
        assertThat(Seconds.text(millis)).isEqualTo(expected);
    }
}
