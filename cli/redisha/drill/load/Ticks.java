package redisha.drill.load;

import java.util.function.LongSupplier;
import redisha.drill.timeline.Await;

/** A beat that does not wait for those who are late: ticks that were missed are skipped. */
final class Ticks {
    private final LongSupplier nanos;
    private final Await await;
    private final long interval;
    private long due;

    /**
     * @param first when the first tick is due, on the clock
     * @param interval nanoseconds between two ticks
     */
    Ticks(LongSupplier nanos, Await await, long first, long interval) {
        this.nanos = nanos;
        this.await = await;
        this.interval = interval;
        this.due = first;
    }

    /** Lets time pass until the next tick; one that is late by less than an interval is made up for at once. */
    void next() {
        long late = Math.max(0, nanos.getAsLong() - due);
        due += late / interval * interval;
        await.passUntil(due);
        due += interval;
    }
}
