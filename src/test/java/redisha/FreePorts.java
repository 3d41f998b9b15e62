package redisha;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers that tests start a little later. None is given twice in a round of 22,000, and none lies where Linux takes the ports of
 * connections from (32768 and up): one of those may be in use again before the server has it.
 */
public final class FreePorts {
    private static final int FIRST = 10_000;
    static final int COUNT = 22_000;

    /** Two test runs on one machine begin apart. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 499 % COUNT));

    private FreePorts() {}

    /** @throws IllegalStateException if all are taken */
    public static int next() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port between %d and %d is free".formatted(FIRST, FIRST + COUNT));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
