package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Two masters do not acknowledge side by side. */
final class MaxLagOutlastsDownAfter implements Rule {

    @Override
    public About about() {
        return About.ha(
                "min-replicas-max-lag",
                Severity.WARNING,
                "min-replicas-max-lag ends before a new master can be there, and is more than a second.",
                "An isolated master accepts writes for this long; when that outlasts"
                        + " down-after-milliseconds, it and the new master accept writes side by side, and the old"
                        + " ones are lost (measured). Replicas report once a second, so a shorter lag is seen on"
                        + " healthy ones.",
                "Write the seconds of down-after-milliseconds.",
                "redis.config.min-replicas-max-lag");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Directives conf = release.redisConf();
        if (release.replicas() == 1 || conf.number("min-replicas-to-write").orElse(0) == 0) {
            return;
        }
        Directive line = conf.last("min-replicas-max-lag")
                .orElseGet(() -> conf.last("min-replicas-to-write").orElseThrow());
        long lag = conf.number("min-replicas-max-lag").orElse(10);
        long downAfter = release.sentinelConf()
                .named("sentinel down-after-milliseconds")
                .mapToLong(each -> each.number(1).orElse(30_000))
                .min()
                .orElse(30_000);
        if (lag == 1) {
            verdict.broken(line.spot(), "min-replicas-max-lag is 1 and replicas report once a second");
        } else if (lag > 1 && lag * 1000 > Math.max(downAfter, 2000)) {
            verdict.broken(
                    line.spot(),
                    "an isolated master accepts writes for " + lag + " s, and it is replaced after " + downAfter
                            + " ms",
                    "Write " + Math.max(2, downAfter / 1000) + ", the seconds of down-after-milliseconds.");
        }
    }
}
