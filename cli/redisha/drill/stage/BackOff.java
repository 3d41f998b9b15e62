package redisha.drill.stage;

/**
 * How long the kubelet waits before it starts a container again: not at all the first time, then 10 seconds after the end,
 * and twice as long each time up to five minutes. A container that ran for ten minutes begins anew.
 *
 * <p>Kubernetes, Pod Lifecycle, "Container restarts"; times are milliseconds.
 */
final class BackOff {
    private static final long FIRST = 10_000;
    private static final long LONGEST = 300_000;

    private long next;
    private long lastStart;

    /** How long after an end that happened now the next start is due. */
    long delay(long now) {
        if (next == 0 || now - lastStart > 2 * LONGEST) {
            next = FIRST;
            lastStart = now;
            return 0;
        }
        long delay = next;
        next = Math.min(2 * next, LONGEST);
        lastStart = now + delay;
        return delay;
    }
}
