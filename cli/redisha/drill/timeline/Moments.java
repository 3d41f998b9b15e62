package redisha.drill.timeline;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import redisha.drill.timeline.Event.Kind;

/** When a timeline's fault struck, was mended and was overcome. */
final class Moments {
    private final Timeline timeline;

    Moments(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The first fault; without one the first attempt, and without that the origin. */
    double fault() {
        return of(Kind.FAULT).min().orElseGet(() -> timeline.attempts().stream()
                .mapToDouble(Attempt::start)
                .min()
                .orElse(0));
    }

    /** Whether there was anything to lose when the first fault struck. */
    boolean served() {
        return of(Kind.FAULT).findAny().isEmpty()
                || timeline.attempts().stream()
                        .filter(attempt -> attempt.write() && attempt.acknowledged() && attempt.route() == Route.PROXY)
                        .anyMatch(attempt -> attempt.end() <= fault());
    }

    double end() {
        List<Attempt> attempts = timeline.attempts();
        List<Event> events = timeline.events();
        return Math.max(
                attempts.isEmpty() ? 0 : attempts.get(attempts.size() - 1).end(),
                events.isEmpty() ? 0 : events.get(events.size() - 1).at());
    }

    OptionalDouble recovery() {
        return since(fault(), healthyAfter(of(Kind.FAULT).max()));
    }

    OptionalDouble restart() {
        OptionalDouble mended = of(Kind.MENDED).max();
        return since(mended.orElse(0), healthyAfter(mended));
    }

    OptionalDouble lastAcknowledged() {
        OptionalDouble fault = of(Kind.FAULT).max();
        if (fault.isEmpty()) {
            return fault;
        }
        double mended =
                of(Kind.MENDED).filter(at -> at >= fault.getAsDouble()).min().orElse(Double.MAX_VALUE);
        return since(
                fault.getAsDouble(),
                timeline.attempts().stream()
                        .filter(attempt -> attempt.write() && attempt.acknowledged() && attempt.route() == Route.PROXY)
                        .mapToDouble(Attempt::end)
                        .filter(end -> end > fault.getAsDouble() && end <= mended)
                        .max());
    }

    /** The last time that all was well; it counts only when nothing was done to the release after it. */
    private OptionalDouble healthyAfter(OptionalDouble deed) {
        OptionalDouble healthy = of(Kind.HEALTHY).max();
        boolean after = deed.isPresent() && healthy.isPresent() && healthy.getAsDouble() >= deed.getAsDouble();
        return after ? healthy : OptionalDouble.empty();
    }

    private DoubleStream of(Kind kind) {
        return timeline.events().stream().filter(event -> event.kind() == kind).mapToDouble(Event::at);
    }

    private static OptionalDouble since(double begin, OptionalDouble end) {
        return end.isPresent() ? OptionalDouble.of(end.getAsDouble() - begin) : end;
    }
}
