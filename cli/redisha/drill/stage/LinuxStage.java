package redisha.drill.stage;

import java.util.function.LongSupplier;
import redisha.drill.release.Release;
import redisha.drill.timeline.Recorder;

/** Puts a release up on this machine, inside {@link Namespaces}. */
public final class LinuxStage {

    private LinuxStage() {}

    /**
     * Starts a release, and returns at once.
     *
     * @param nanos a clock that only goes forward
     */
    public static Stage start(
            Programs programs, Release release, StageOptions options, Recorder recorder, LongSupplier nanos) {
        Node node = new Node(LinuxRuntime.open(programs), new ThreadLoop(nanos), recorder, new NodeRequests());
        return ClusterStage.start(node, release, options);
    }
}
