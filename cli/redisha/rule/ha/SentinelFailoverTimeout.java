package redisha.rule.ha;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** How soon a failed failover is tried again. */
final class SentinelFailoverTimeout implements Rule {
    /** What Sentinel takes when nothing is said. */
    private static final long DEFAULT = 180_000;

    @Override
    public About about() {
        return About.ha(
                "sentinel-failover-timeout",
                Severity.WARNING,
                "failover-timeout is at least 3 times down-after-milliseconds, and at most a minute.",
                "A failover that does not end in this time is given up, and the next attempt for the same"
                        + " master comes after twice this time: 6 minutes at the default of 180000 (sentinel.c).",
                "Write 30000, or 3 times down-after-milliseconds if that is more.",
                "sentinel.config.failover-timeout");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        List<Directive> given = release.settings("failover-timeout");
        given.forEach(line -> line.number(1)
                .ifPresent(timeout -> judge(timeout, line, downAfter(release, line.argument(0)), verdict)));
        release.settings("down-after-milliseconds").stream()
                .filter(line ->
                        given.stream().noneMatch(other -> other.argument(0).equals(line.argument(0))))
                .forEach(line -> line.number(1).ifPresent(downAfter -> judge(DEFAULT, line, downAfter, verdict)));
    }

    private static void judge(long timeout, Directive line, long downAfter, Verdict verdict) {
        if (timeout < 3 * downAfter) {
            verdict.broken(line.spot(), timeout + " ms is less than 3 times down-after-milliseconds, " + downAfter);
        } else if (timeout > Math.max(60_000, 3 * downAfter)) {
            verdict.broken(
                    Severity.INFO,
                    line.spot(),
                    "a failed failover is tried again after 2 x " + timeout + " ms, " + timeout / 30_000 + " minutes",
                    "Write " + Math.max(30_000, 3 * downAfter) + ".");
        }
    }

    /** Of the same group; Redis takes 30 s when nothing is said. */
    private static long downAfter(RedisPods release, String group) {
        return release.settings("down-after-milliseconds").stream()
                .filter(line -> line.argument(0).equals(group))
                .mapToLong(line -> line.number(1).orElse(30_000))
                .findFirst()
                .orElse(30_000);
    }
}
