package redisha;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/**
 * Code as it must not be: each class breaks one {@link Habit} or one promise of {@link MetaTest}, which proves that the
 * rule would notice.
 */
final class Offender {

    private Offender() {}

    static final class OfSystem {
        final String home = System.getenv("HOME");
    }

    static final class OfProcesses {
        final ProcessBuilder process = new ProcessBuilder("true");
    }

    static final class OfWaiting {
        void rest() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class OfTime {
        final Instant now = Instant.now();
    }

    static final class OfChance {
        final Random dice = new Random(1);
    }

    /** By a method reference, which is easier to miss than a call. */
    static final class OfOrder {
        final Function<Collection<String>, Set<String>> copy = Set::copyOf;
        final Set<String> names = copy.apply(List.of("a", "b"));
    }

    static final class OfSilence {
        final Logger log = Logger.getLogger("redisha");
    }

    static final class OfSurefire {
        @Test
        void nobody_runs_me() {}
    }

    static final class OfSkipping {
        @Disabled
        void somebody_will_mend_me() {}
    }

    static final class OfSeeds {
        final Random dice = new Random();
    }
}
