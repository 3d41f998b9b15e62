package redisha.drill.release;

import java.util.OptionalInt;

/**
 * How the kubelet looks after a container; times are seconds.
 *
 * @param initialDelay counted from the start of the container
 * @param success how many successes in a row make a failing probe succeed
 * @param failure how many failures in a row make it fail
 * @param grace what a container that is restarted because of it has to end, if it differs from the pod's
 */
public record Probe(
        Action action, int initialDelay, int period, int timeout, int success, int failure, OptionalInt grace) {

    public Probe {
        if (initialDelay < 0 || period < 1 || timeout < 1 || success < 1 || failure < 1) {
            throw new IllegalArgumentException("a probe needs a period, a time-out and thresholds of at least 1");
        }
    }
}
