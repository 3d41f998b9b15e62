package redisha.drill.stage;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Recorder;

/**
 * What the kubelet works with.
 *
 * @param requests how it reaches ports of pods
 * @param logs takes a container, {@code redis-ha-server-0/sentinel}, and the log that it writes from now on
 */
record Node(Runtime runtime, Loop loop, Recorder recorder, Requests requests, BiConsumer<String, Path> logs) {

    /** Takes down what a pod or a container came to. */
    void says(String where, String what) {
        recorder.happens(where, Event.Kind.POD, what);
    }

    void notes(String where, String what) {
        recorder.happens(where, Event.Kind.NOTE, what);
    }
}
