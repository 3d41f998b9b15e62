package redisha.drill.timeline;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The one place where the drill waits: with a limit, and with a story when it waits in vain.
 *
 * <p>Every method throws a {@link CancellationException} when the thread is interrupted, and leaves it interrupted.
 */
public final class Await {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

    private final LongSupplier nanos;
    private final LongConsumer pause;
    private final Duration step;

    /**
     * @param nanos a clock that only goes forward
     */
    public Await(LongSupplier nanos) {
        this(nanos, Await::sleep);
    }

    /**
     * For a clock that is made up.
     *
     * @param pause lets so many nanoseconds pass
     */
    public Await(LongSupplier nanos, LongConsumer pause) {
        this(nanos, pause, STEP);
    }

    private Await(LongSupplier nanos, LongConsumer pause, Duration step) {
        this.nanos = nanos;
        this.pause = pause;
        this.step = step;
    }

    /** The same, looking again after that time instead of after 20 ms. */
    public Await every(Duration step) {
        return new Await(nanos, pause, step);
    }

    /**
     * Looks again and again until nothing is wanting.
     *
     * @param hope what is hoped for, {@code every Sentinel lists both replicas}
     * @param lack what is seen instead, {@code the Sentinel of redis-ha-server-1 lists 1}; empty when the hope has come true
     * @throws InVain when something is still wanting after that time; it looks at least once, and once more at the end
     */
    public void until(String hope, Duration limit, Supplier<String> lack) {
        long start = nanos.getAsLong();
        String seen = lack.get();
        while (!seen.isEmpty()) {
            long left = limit.toNanos() - (nanos.getAsLong() - start);
            if (left <= 0) {
                throw new InVain(hope, seen, limit);
            }
            pause.accept(Math.min(left, step.toNanos()));
            seen = lack.get();
        }
    }

    /** Lets that time pass. */
    public void pass(Duration time) {
        passUntil(nanos.getAsLong() + time.toNanos());
    }

    /** Lets time pass until the clock shows this moment; returns at once when it is over. */
    public void passUntil(long moment) {
        for (long left = moment - nanos.getAsLong(); left > 0; left = moment - nanos.getAsLong()) {
            pause.accept(left);
        }
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(nanos / NANOS_OF_A_MILLISECOND, (int) (nanos % NANOS_OF_A_MILLISECOND));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** What was hoped for did not come true in time. */
    public static final class InVain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String hope;
        private final String seen;

        InVain(String hope, String seen, Duration limit) {
            super("waited " + Seconds.text(limit.toMillis()) + " until " + hope + "; saw: " + seen);
            this.hope = hope;
            this.seen = seen;
        }

        public String hope() {
            return hope;
        }

        /** What was seen last. */
        public String seen() {
            return seen;
        }
    }
}
