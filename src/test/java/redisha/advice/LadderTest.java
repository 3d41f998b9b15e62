package redisha.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {
    private static final int STEPS = 20;

    private final List<Change> steps = IntStream.rangeClosed(1, STEPS)
            .mapToObj(step -> Change.ofValues(Price.MEMBERS, "", List.of("step=" + step)))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 19, 20, 21})
    void the_smallest_step_that_is_enough_is_found_with_few_tries(int enough) {
        List<Change> tried = new ArrayList<>();

        assertThat(new Ladder(steps).least(step -> {
                    tried.add(step);
                    return steps.indexOf(step) >= enough - 1;
                }))
                .isEqualTo(steps.stream().skip(enough - 1).findFirst());
        assertThat(tried).hasSizeLessThan(7);
    }
}
