package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Takes down what happens, from any thread; its origin is the moment in which it was made. */
public final class Recorder {
    private static final double NANOS = 1e6;

    private final LongSupplier nanos;
    private final long origin;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    /**
     * @param nanos a clock that only goes forward
     */
    public Recorder(LongSupplier nanos) {
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
    }

    /** Milliseconds since the origin. */
    public double now() {
        return (nanos.getAsLong() - origin) / NANOS;
    }

    public synchronized void record(Attempt attempt) {
        attempts.add(attempt);
    }

    /** Takes down an event that happens now. */
    public void happens(String where, Event.Kind kind, String text) {
        record(new Event(now(), where, kind, text));
    }

    public synchronized void record(Event event) {
        events.add(event);
    }

    /** What was taken down so far, in order of time. */
    public synchronized Timeline timeline(Setting setting, Map<String, List<Long>> kept) {
        return new Timeline(
                setting,
                attempts.stream()
                        .sorted(Comparator.comparingDouble(Attempt::end))
                        .toList(),
                events.stream().sorted(Comparator.comparingDouble(Event::at)).toList(),
                kept);
    }
}
