package redisha.drill.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A release that runs on this machine as a cluster would run it: pods with networks and file systems of their own, probes,
 * hooks and restarts as the kubelet has them, Services that follow readiness. What happens on it goes to the recorder
 * that it was opened with.
 *
 * <p>Each method returns when the deed is done, not when the release has got over it. Closing ends every process.
 */
public interface Stage extends AutoCloseable {

    /** The pods of the StatefulSet that exist, by ordinal. */
    List<Pod> members();

    /** The pods of the proxies' Deployment that exist, in the order of their names; none when there is no HAProxy. */
    List<Pod> proxies();

    /** Where a connection to a Service's port leads now: {@code address:port} of each ready pod behind it, maybe none. */
    List<Endpoint> endpoints(String service, String port);

    /** How the drill's own clients get in. */
    Access access();

    /** Deletes a pod as {@code kubectl delete pod} does: hooks, TERM, after the grace period KILL. Its controller makes a
     * new one. Returns when the old pod is gone. */
    void delete(Pod pod);

    /** The node of a pod is lost: its processes are killed, nothing restarts them, connections to it are refused. */
    void lose(Pod pod);

    /** A lost node comes back; the containers of its pod start anew, init containers first, on the volumes they had. */
    void recover(Pod pod);

    /** Kills the main process of one container, which the kubelet restarts. */
    void crash(Pod pod, String container);

    /** Kills the main process of one container, which nothing restarts until {@link #resume}. */
    void halt(Pod pod, String container);

    /** Starts a halted container again. */
    void resume(Pod pod, String container);

    /** Removes every file on the volume claims of a pod. */
    void wipe(Pod pod);

    /** Stops all processes of a pod where they are (SIGSTOP); probes of a frozen pod time out. */
    void freeze(Pod pod);

    /** Continues a frozen pod. */
    void thaw(Pod pod);

    /** Stops the processes of one container where they are. */
    void freeze(Pod pod, String container);

    /** Continues a frozen container. */
    void thaw(Pod pod, String container);

    /** From now on packets between these pods and all others are lost without a word; the drill's clients reach both
     * sides. A second cut replaces the first. */
    void cut(Set<Pod> minority);

    /** Ends a cut. */
    void heal();

    /** Ends all members, each as {@link #delete} does, and starts none until {@link #start} is called. */
    void stopMembers();

    /** Starts members that were stopped: in the controller's own order as it does, one after another where the StatefulSet is
     * OrderedReady; in another order as after a power cut, each some seconds after the one before. Returns at once. */
    void startMembers(List<Integer> ordinals);

    /** Replaces all members as a changed template would: highest ordinal first, each when the one before is ready.
     * Returns when all are replaced and ready. */
    void rollOut();

    /** Changes the number of members; the highest ordinals go first. */
    void scale(int members);

    /** What a container came to that ends by itself whenever it is started, four times by now; empty while none does. */
    Optional<String> crashLoop();

    /** Where containers write: a folder for each pod, with a file for each container that the next ones of its name go on
     * with. */
    Path logs();

    /** Runs a command in a container of a pod, as {@code kubectl exec} does.
     *
     * @return its output, standard output and standard error together
     */
    Said exec(Pod pod, String container, List<String> command);

    /** What a command said, and its exit code; -1 when it did not end in time. */
    record Said(int code, String output) {}

    /** An address in the stage's network that the drill's own process reaches. */
    record Endpoint(Pod pod, String address, int port) {}

    @Override
    void close();
}
