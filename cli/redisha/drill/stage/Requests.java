package redisha.drill.stage;

import java.time.Duration;
import java.util.Optional;
import redisha.drill.release.Action;

/** Requests that the kubelet sends from the node. */
interface Requests {

    /**
     * Sends one and waits for the answer.
     *
     * @return what is wrong, empty when it succeeded
     */
    Optional<String> fault(Action.Http request, String address, Duration limit);

    Optional<String> fault(Action.Tcp connection, String address, Duration limit);
}
