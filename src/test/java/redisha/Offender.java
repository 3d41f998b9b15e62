package redisha;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;

/** Code as it must not be: each class breaks one {@link Habit}, which proves that its rule would notice. */
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
}
