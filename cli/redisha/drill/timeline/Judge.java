package redisha.drill.timeline;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes an outcome of a timeline; it looks at nothing else. */
public final class Judge {
    /** Milliseconds; well above the time between two writes, well below a failover. */
    private static final double PAUSE = 250;

    /** Milliseconds without an acknowledgement after which a server no longer counts as the one that takes writes. */
    private static final double END_OF_TENURE = 1000;

    private final Timeline timeline;
    private final Moments moments;

    private Judge(Timeline timeline) {
        this.timeline = timeline;
        this.moments = new Moments(timeline);
    }

    public static Outcome judge(Timeline timeline) {
        return new Judge(timeline).outcome();
    }

    private Outcome outcome() {
        List<Attempt> proxy = attempts(attempt -> attempt.write() && attempt.route() == Route.PROXY);
        List<Attempt> minority = attempts(attempt -> attempt.write() && attempt.route() == Route.MINORITY);
        List<Attempt> reads = attempts(attempt -> !attempt.write() && attempt.route() == Route.READ_ONLY);
        Tallying ofProxy = new Tallying(proxy, timeline.kept());
        Tallying ofMinority = new Tallying(minority, timeline.kept());
        return new Outcome(
                moments.fault(),
                moments.served(),
                gaps(proxy),
                gaps(reads),
                ofProxy.tally(),
                ofMinority.tally(),
                new Tallying(reads, Map.of()).tally(),
                attempts(Attempt::write).stream().map(Attempt::client).allMatch(timeline.kept()::containsKey),
                Stream.concat(
                                Loss.of(Route.PROXY, ofProxy.lost()).stream(),
                                Loss.of(Route.MINORITY, ofMinority.lost()).stream())
                        .toList(),
                Reign.of(timeline.events(), moments.end()),
                tenures(proxy, Attempt::acknowledged),
                tenures(minority, Attempt::acknowledged),
                Overlap.of(tenures(proxy, Attempt::answeredByMaster)),
                Overlap.of(tenures(attempts(Attempt::write), Attempt::acknowledged)),
                moments.recovery(),
                moments.restart(),
                moments.lastAcknowledged(),
                Milestones.of(timeline.events()));
    }

    private List<Attempt> attempts(Predicate<Attempt> wanted) {
        return timeline.attempts().stream().filter(wanted).toList();
    }

    private Gaps gaps(List<Attempt> attempts) {
        return Gaps.of(attempts, moments.fault(), Math.max(PAUSE, 3 * interval()));
    }

    private List<Tenure> tenures(List<Attempt> writes, Predicate<Attempt> counts) {
        return Tenure.of(writes.stream().filter(counts).toList(), Math.max(END_OF_TENURE, 3 * interval()));
    }

    /** Milliseconds between two writes, of any client, as planned. */
    private double interval() {
        return 1000.0 / timeline.setting().load().rate();
    }
}
