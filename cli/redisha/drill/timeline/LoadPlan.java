package redisha.drill.timeline;

/**
 * What clients do during a drill.
 *
 * @param rate writes per second, of all writers together
 * @param connections writers, each with one connection that it keeps until it fails
 * @param valueSize bytes of each value
 * @param timeout milliseconds that a client waits for a connection or an answer
 */
public record LoadPlan(int rate, int connections, int valueSize, int timeout) {

    public LoadPlan {
        if (rate < 1 || connections < 1 || valueSize < 1 || timeout < 1) {
            throw new IllegalArgumentException("rate, connections, value size and time-out are at least 1");
        }
    }
}
