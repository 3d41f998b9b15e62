package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A master on its own stops taking writes. */
final class MinReplicasOff implements Rule {

    @Override
    public About about() {
        return About.ha(
                "min-replicas-off",
                Severity.WARNING,
                "A master that has lost its replicas refuses writes.",
                "A master behind a partition goes on acknowledging writes until the partition heals, and"
                        + " then drops them all: 56 % of all writes in the published test (aphyr.com, Call me maybe:"
                        + " Redis; redis.conf, min-replicas-to-write).",
                "Write min-replicas-to-write 1 and min-replicas-max-lag 5.",
                "redis.config.min-replicas-to-write");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Directives conf = release.redisConf();
        if (release.replicas() == 1 || conf.all().isEmpty()) {
            return;
        }
        long wanted = conf.number("min-replicas-to-write").orElse(0);
        if (wanted == 0) {
            Spot spot = conf.last("min-replicas-to-write")
                    .map(Directive::spot)
                    .orElse(conf.all().get(0).spot());
            verdict.broken(
                    spot, "min-replicas-to-write is 0, so what an isolated master accepts is lost without limit");
        } else if (conf.number("min-replicas-max-lag").orElse(10) == 0) {
            verdict.broken(
                    conf.last("min-replicas-max-lag").orElseThrow().spot(),
                    "min-replicas-max-lag 0 switches min-replicas-to-write off");
        }
    }
}
