package redisha.render;

import java.time.Duration;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Waits for what another process does; no test sleeps otherwise, and none measures time. */
final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final long STEP = 50;

    private Await() {}

    /** What was hoped for becomes what is seen, or the test fails with both. */
    static void seen(String hoped, Supplier<String> sight) {
        long end = System.nanoTime() + LIMIT.toNanos();
        String seen = sight.get();
        while (!seen.equals(hoped)) {
            if (System.nanoTime() > end) {
                throw new AssertionFailedError("hoped for '" + hoped + "', saw '" + seen + "'", hoped, seen);
            }
            pause();
            seen = sight.get();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
