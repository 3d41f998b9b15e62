package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Takes down what happens, from any thread; its origin is the moment in which it was made or began anew. */
public final class Recorder {
    private static final double NANOS = 1e6;

    private final LongSupplier nanos;
    private volatile long origin;
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

    /** Forgets everything; the origin is now. */
    public synchronized void beginAnew() {
        attempts.clear();
        events.clear();
        origin = nanos.getAsLong();
    }

    /** The clients whose writes on this route were acknowledged, of those that they sent at this moment or later. */
    public synchronized Set<String> acknowledged(Route route, double since) {
        Set<String> clients = new TreeSet<>();
        for (int i = attempts.size() - 1; i >= 0 && attempts.get(i).end() >= since; i--) {
            Attempt attempt = attempts.get(i);
            if (attempt.write() && attempt.acknowledged() && attempt.route() == route && attempt.start() >= since) {
                clients.add(attempt.client());
            }
        }
        return clients;
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
