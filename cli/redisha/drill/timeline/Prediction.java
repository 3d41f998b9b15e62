package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long writes are expected to pause, from the timers of Sentinel ({@code redis/src/sentinel.c}) and HAProxy; in
 * milliseconds.
 *
 * @param least more than the sum of what the parts take at least, as never all of them do
 * @param most the sum of what the parts take at most
 */
public record Prediction(double least, double most, List<Part> parts) {
    private static final int PERIOD = 1000;
    private static final int TICK = 100;

    /** Measured beyond down-after when all goes well. */
    private static final int BEST = 500;

    public Prediction {
        parts = List.copyOf(parts);
    }

    /** Empty for a scenario in which the timers decide nothing, or not alone. */
    public static Optional<Prediction> of(Setting setting) {
        Timers timers = setting.timers();
        return switch (setting.scenario()) {
            case "crash" -> Optional.of(failover(timers, new Part("age of the last answer", -PERIOD, 0)));
            case "freeze", "partition" ->
                Optional.of(failover(
                        timers,
                        new Part("age of the unanswered question", 0, PERIOD),
                        new Part("time-out of the client", 0, setting.load().timeout())));
            case "planned", "rolling" -> Optional.of(handOver(timers));
            default -> Optional.empty();
        };
    }

    private static Prediction failover(Timers timers, Part... ofFault) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("down-after-milliseconds", timers.downAfter(), timers.downAfter()),
                new Part("tick of Sentinel's timer", 0, TICK),
                new Part("vote of the Sentinels", 50, PERIOD),
                new Part("promotion seen by INFO", 0, PERIOD),
                new Part("check of HAProxy", 0, timers.proxyInterval())));
        parts.addAll(1, List.of(ofFault));
        return new Prediction(timers.downAfter() + BEST, most(parts), parts);
    }

    private static Prediction handOver(Timers timers) {
        List<Part> parts = List.of(
                new Part("promotion seen by INFO", PERIOD, PERIOD),
                new Part("vote of the Sentinels", 50, 250),
                new Part("check of HAProxy", 0, timers.proxyInterval()));
        return new Prediction(parts.stream().mapToDouble(Part::least).sum(), most(parts), parts);
    }

    private static double most(List<Part> parts) {
        return parts.stream().mapToDouble(Part::most).sum();
    }

    /** {@code 2.5 s to 5.1 s}. */
    public String text() {
        return Seconds.text(least) + " to " + Seconds.text(most);
    }

    /** One of the times that follow each other; less than nothing when it shortens another. */
    public record Part(String name, double least, double most) {}
}
