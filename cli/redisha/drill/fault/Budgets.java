package redisha.drill.fault;

import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timers;

/** What may come of a fault at worst; the time-out of a client, 1 s by default, is part of each outage. */
final class Budgets {
    /**
     * Milliseconds beyond down-after for connections that are reset, until a new master takes writes: Sentinel looks ten times a
     * second and needs three looks to agree and to choose, asks a replica once a second whether it is master now, and only then
     * sends it the other replicas, without which it takes no writes.
     */
    private static final double BEYOND_RESET = 2000;

    /** Milliseconds more when the master says nothing: Sentinel asks it once a second whether it lives. */
    private static final double PING = 1000;

    /** A replica gets what the master acknowledged at once, but not before; milliseconds. */
    private static final int REPLICATION = 10;

    /** Members that are told to stop together do not stop in the same moment, and the last one takes writes; milliseconds. */
    private static final int STOPPING = 100;

    private static final int SECOND = 1000;

    private Budgets() {}

    /** Nobody but the clients of one connection notices, and they are back at once. */
    static Budget unnoticed() {
        return served(SECOND, 0);
    }

    /** The master gives way while it still lives. */
    static Budget handOver() {
        return served(1500, 0);
    }

    /** The master is gone, and its clients know. */
    static Budget crash(Timers timers, LoadPlan load) {
        return served(timers.downAfter() + BEYOND_RESET, inFlight(load));
    }

    /** The master says nothing, so that everybody waits for a time-out first. */
    static Budget silence(Timers timers, LoadPlan load) {
        return served(timers.downAfter() + BEYOND_RESET + PING, inFlight(load));
    }

    /** Writes through the proxies pause at most for so many milliseconds, and reach one master. */
    static Budget served(double pause, long lost) {
        return Budget.of(
                new Promise.WritesPauseAtMost(pause),
                new Promise.LosesAtMost(lost),
                new Promise.OneMasterBehindTheProxy());
    }

    /** An isolated master takes writes until max-lag has passed; Redis counts in whole seconds and looks once a second. */
    static Budget partition(Timers timers, LoadPlan load) {
        Budget majority = silence(timers, load);
        return timers.maxLag() == 0
                ? majority
                : majority.with(new Promise.MinorityLosesAtMost((timers.maxLag() + 2 * SECOND) * load.rate() / SECOND));
    }

    /** Writes that were acknowledged and may not have reached a replica yet when their master goes without a word. */
    static long inFlight(LoadPlan load) {
        return within(REPLICATION, load);
    }

    /** Writes that a master may have acknowledged after its replicas had stopped. */
    static long whileStopping(LoadPlan load) {
        return within(STOPPING, load);
    }

    private static long within(long millis, LoadPlan load) {
        return (load.rate() * millis + SECOND - 1) / SECOND;
    }
}
