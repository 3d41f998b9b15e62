package redisha.rule.ha;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A master hands over before it goes. */
final class RedisWithoutPreStop implements Rule {
    private static final Pattern ONLY_SLEEPS = Pattern.compile("(\\S*sh -c )?(\\S*/)?sleep \\d+[smh]?;?");

    @Override
    public About about() {
        return About.ha(
                "redis-without-pre-stop",
                Severity.WARNING,
                "A Redis that may be master has a preStop hook that hands over.",
                "Without it each rolling update and each drained node takes the master away unannounced:"
                        + " clients wait for down-after-milliseconds and more, and what was not copied is lost"
                        + " (measured: 158 to 189 acknowledged writes for each planned failover without a pause).",
                "Add a preStop hook that pauses writes, waits for the replicas and asks a Sentinel for a"
                        + " failover.",
                "redis.lifecycle.preStop");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Spot hook = release.redis().at("lifecycle", "preStop");
        if (release.replicas() > 1 && !hook.exists()) {
            verdict.broken(hook, "the container of Redis has no preStop hook, so a stopping master hands nothing over");
        } else if (release.replicas() > 1 && onlySleeps(hook)) {
            verdict.broken(hook, "the preStop hook of Redis sleeps, and hands nothing over");
        }
    }

    private static boolean onlySleeps(Spot hook) {
        String command = hook.at("exec", "command").items().stream()
                .map(Spot::textOrEmpty)
                .collect(Collectors.joining(" "));
        return hook.at("sleep").exists() || ONLY_SLEEPS.matcher(command.strip()).matches();
    }
}
