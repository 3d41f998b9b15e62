package redisha.drill.fault;

import java.time.Duration;
import redisha.drill.timeline.Timers;

/** How long it takes at most until a release is whole again. */
final class Limits {
    /** Init containers that wait for others, probes, a full copy; then Sentinel's word for a replica that came back. */
    static final Duration NEW_POD = Duration.ofSeconds(90);

    /** A Sentinel does nothing for 30 s after it was stopped or its clock jumped (sentinel.c, SENTINEL_TILT_PERIOD). */
    static final Duration TILT = Duration.ofSeconds(35);

    /** A watchdog looks every 60 s by default and acts on what it has seen three times. */
    static final Duration WATCHDOG = Duration.ofSeconds(120);

    /** A master that says it is a replica is doubted so long, two periods of INFO (sentinel.c), before it is down. */
    static final Duration DOUBT = Duration.ofSeconds(20);

    private Limits() {}

    /** One failover, should the first attempt fail another one, and the old master's return. */
    static Duration failover(Timers timers) {
        return Duration.ofMillis(timers.downAfter() + 2 * timers.failoverTimeout())
                .plus(NEW_POD);
    }
}
