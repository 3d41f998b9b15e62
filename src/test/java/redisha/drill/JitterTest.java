package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JitterTest {

    @Test
    void the_same_seed_gives_the_same_moments() {
        assertThat(new Jitter(7).moment("crash", 3)).isEqualTo(new Jitter(7).moment("crash", 3));
    }

    @Test
    void moments_are_spread_over_two_seconds() {
        assertThat(IntStream.range(0, 200)
                        .mapToLong(run -> new Jitter(7).moment("crash", run).toMillis()))
                .allMatch(millis -> millis >= 0 && millis < 2000)
                .anyMatch(millis -> millis < 300)
                .anyMatch(millis -> millis > 1700);
    }

    @Test
    void the_dice_of_a_run_fall_the_same_way_again_and_on_every_side() {
        IntUnaryOperator dice = new Jitter(7).dice("hiccups", 1);
        List<Integer> draws =
                IntStream.range(0, 50).map(i -> dice.applyAsInt(4)).boxed().toList();
        IntUnaryOperator again = new Jitter(7).dice("hiccups", 1);

        assertThat(draws).contains(0, 1, 2, 3).allMatch(draw -> draw >= 0 && draw < 4);
        assertThat(IntStream.range(0, 50).map(i -> again.applyAsInt(4)).boxed().toList())
                .isEqualTo(draws);
    }

    @Test
    void another_scenario_or_seed_has_other_moments() {
        assertThat(new Jitter(7).moment("freeze", 1))
                .isNotEqualTo(new Jitter(7).moment("crash", 1))
                .isNotEqualTo(new Jitter(8).moment("freeze", 1));
    }

    @Test
    void a_seed_is_short_enough_to_be_typed() {
        assertThat(IntStream.range(0, 200)
                        .mapToLong(clock -> Jitter.from(clock).seed())
                        .boxed())
                .allMatch(seed -> seed >= 0 && seed < 1_000_000)
                .doesNotHaveDuplicates();
    }
}
