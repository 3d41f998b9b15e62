package redisha.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.drill.stage.Pod;

/** Those who use the release while it is broken. */
interface Clients {

    /**
     * Forgets what former runs wrote, and starts to write and to read.
     *
     * @param minority what will be cut off: the others do not use its proxies, and some writers stay on its side
     */
    Work begin(Set<Pod> minority);

    /** By client, the numbers in its list, as the master has them. */
    Map<String, List<Long>> kept(Pod master);

    /** Clients at work, until it is closed. */
    interface Work extends AutoCloseable {
        @Override
        void close();
    }
}
