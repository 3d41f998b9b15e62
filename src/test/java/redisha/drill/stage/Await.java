package redisha.drill.stage;

import java.time.Duration;
import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Waits for what processes do; no test of the stage sleeps otherwise, and none measures time. */
final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long STEP = 20;

    private Await() {}

    /** What was hoped for becomes what is seen, or the test fails with both. */
    static void seen(Object hoped, Supplier<?> sight) {
        seen(LIMIT, hoped, sight);
    }

    /** The same of something that takes its time. */
    static void seen(Duration limit, Object hoped, Supplier<?> sight) {
        long end = System.nanoTime() + limit.toNanos();
        Object seen = sight.get();
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
