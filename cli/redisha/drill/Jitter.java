package redisha.drill;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * When a fault strikes. Timers that start with the release would else be at the same place in every run, and the runs
 * agree on a time that is one of many. The same seed gives the same moments.
 */
public record Jitter(long seed) {
    private static final int LONGEST = 2000;

    /** How long after the warm-up the fault strikes: less than 2 s. */
    Duration moment(String scenario, int run) {
        return Duration.ofMillis(new Random(Objects.hash(seed, scenario, run)).nextInt(LONGEST));
    }

    /** What a fault leaves to chance: from a bound to a number from 0 to below it. */
    IntUnaryOperator dice(String scenario, int run) {
        return new Random(Objects.hash(seed, scenario, run, "dice"))::nextInt;
    }

    /** A seed that differs from run to run of the program. */
    public static Jitter from(long clock) {
        return new Jitter(Math.floorMod(new Random(clock).nextLong(), 1_000_000L));
    }
}
