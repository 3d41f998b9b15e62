package redisha.drill.stage;

import redisha.drill.timeline.Event;
import redisha.drill.timeline.Recorder;

/**
 * What the kubelet works with.
 *
 * @param requests how it reaches ports of pods
 */
record Node(Runtime runtime, Loop loop, Recorder recorder, Requests requests) {

    /** Takes down what a pod or a container came to. */
    void says(String where, String what) {
        recorder.happens(where, Event.Kind.POD, what);
    }

    void notes(String where, String what) {
        recorder.happens(where, Event.Kind.NOTE, what);
    }
}
