package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            7            | 7   | 7   | 7
            9 1          | 1   | 5   | 9
            9 1 3        | 1   | 3   | 9
            2 4 1 100    | 1   | 3   | 100
            -1 -3 0 0 10 | -3  | 0   | 10
            1.5 2.5      | 1.5 | 2   | 2.5
            """)
    void runs_are_told_in_three_figures(String values, double least, double median, double most) {
        assertThat(Statistics.of(
                        Arrays.stream(values.split(" ")).map(Double::valueOf).toList()))
                .isEqualTo(new Statistics(least, median, most));
    }

    @Test
    void no_runs_have_no_figures() {
        assertThatThrownBy(() -> Statistics.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
