package redisha.rule.ha;

import java.util.OptionalLong;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A check of Redis is decided before the next is due; a Sentinel that does not answer is a vote less, however soon. */
final class HaproxyCheckOutlastsInterval implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-check-outlasts-interval",
                Severity.WARNING,
                "For checks of Redis timeout check is not longer than inter.",
                "A check without an answer holds up the next one for as long, so roles are known"
                        + " later than inter promises (HAProxy configuration manual, timeout check).",
                "Write a timeout check that is at most inter.",
                "haproxy.timeout.check");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config().sections().stream()
                .filter(section -> section.expects("role:"))
                .forEach(section -> section.timeout("check").ifPresent(line -> judge(section, line, verdict)));
    }

    private static void judge(HaproxySection section, HaproxyConfig.Line line, Verdict verdict) {
        OptionalLong limit = HaproxySection.milliseconds(line.word(2));
        OptionalLong interval = section.servers()
                .map(server -> HaproxySection.milliseconds(server.value("inter").orElse("2s")))
                .flatMapToLong(OptionalLong::stream)
                .min();
        if (limit.isPresent() && interval.isPresent() && limit.getAsLong() > interval.getAsLong()) {
            verdict.broken(
                    line.spot(),
                    "a check may take " + limit.getAsLong() + " ms and the next one is due after "
                            + interval.getAsLong() + " ms");
        }
    }
}
