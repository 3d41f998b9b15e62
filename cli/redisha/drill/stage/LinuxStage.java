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
        Loop loop = new ThreadLoop(nanos);
        LogWatch logs = new LogWatch(loop, recorder);
        Node node = new Node(LinuxRuntime.open(programs), loop, recorder, new NodeRequests(), logs::follow);
        logs.begin();
        return ClusterStage.start(node, release, options);
    }
}
