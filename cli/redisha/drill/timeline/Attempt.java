package redisha.drill.timeline;

import java.util.Objects;

/**
 * One command that a client sent, whether or not it was answered. A write appends its number to the list of its client;
 * a number that was not acknowledged is sent again until it is, so that one number may have several attempts.
 *
 * @param client who sent it, {@code writer-0}; the name of its list as well
 * @param route which way it went
 * @param write false for a read
 * @param number what was written, counted from 0 by each client; -1 for a read
 * @param start when it was sent, in milliseconds since the origin of the timeline
 * @param end when the answer came, or the client gave up
 * @param server the pod whose Redis its connection led to, empty when it never knew
 * @param error empty when it was acknowledged; else the class of error, one word for a reply ({@code NOREPLICAS},
 *     {@code READONLY}) and a phrase for the connection ({@code connection refused}, {@code read timed out})
 */
public record Attempt(
        String client, Route route, boolean write, long number, double start, double end, String server, String error) {
    private static final String FEW_REPLICAS = "NOREPLICAS";

    public Attempt {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(error, "error");
        if (end < start) {
            throw new IllegalArgumentException("ends at " + end + " before it starts at " + start);
        }
    }

    /** A server that takes itself for the master answered: it took the write, or only missed its replicas. */
    boolean answeredByMaster() {
        return acknowledged() || error.equals(FEW_REPLICAS);
    }

    public boolean acknowledged() {
        return error.isEmpty();
    }
}
