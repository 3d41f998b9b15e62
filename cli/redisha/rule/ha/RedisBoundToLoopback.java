package redisha.rule.ha;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Members hear each other. */
final class RedisBoundToLoopback implements Rule {
    private static final Pattern LOOPBACK = Pattern.compile("-?(127\\.[0-9.]+|::1|localhost)");

    @Override
    public About about() {
        return About.ha(
                "redis-bound-to-loopback",
                Severity.ERROR,
                "Redis and Sentinel listen on more than the loopback address.",
                "Replicas, Sentinels and proxies come from other pods and are refused (redis.conf, bind).",
                "Take the line out, or write bind * -::*.",
                "redis.config");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        judge(release.redisConf(), verdict);
        judge(release.sentinelConf(), verdict);
    }

    private static void judge(Directives conf, Verdict verdict) {
        conf.last("bind").ifPresent(line -> {
            if (!line.arguments().isEmpty()
                    && line.arguments().stream()
                            .allMatch(each -> LOOPBACK.matcher(each).matches())) {
                verdict.broken(line.spot(), "bind " + String.join(" ", line.arguments()) + " shuts all other pods out");
            }
        });
    }
}
