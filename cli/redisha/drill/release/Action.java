package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a probe or a hook does. */
public sealed interface Action {

    /** A command in the container; it succeeds with exit code 0. */
    record Exec(List<String> command) implements Action {
        public Exec {
            command = List.copyOf(command);
        }
    }

    /**
     * A request from the node; it succeeds with a status of 200 to 399.
     *
     * @param host empty for the address of the pod
     */
    record Http(boolean tls, String host, int port, String path, Map<String, String> headers) implements Action {
        public Http {
            headers = new LinkedHashMap<>(headers);
        }
    }

    /**
     * A connection from the node; it succeeds when it stands.
     *
     * @param host empty for the address of the pod
     */
    record Tcp(String host, int port) implements Action {}

    /** Nothing, for a while; it always succeeds. */
    record Sleep(int seconds) implements Action {}
}
