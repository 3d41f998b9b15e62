package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A new master soon has a replica. */
final class SlowFirstCopy implements Rule {

    @Override
    public About about() {
        return About.ha(
                "slow-first-copy",
                Severity.INFO,
                "A full copy starts at once.",
                "Redis waits repl-diskless-sync-delay, 5 s by default, before it sends a full copy; a new"
                        + " master whose replicas must copy refuses writes for as long when min-replicas-to-write is"
                        + " set (redis.conf; measured).",
                "Write repl-diskless-sync-delay 0.",
                "redis.config");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Directives conf = release.redisConf();
        if (release.replicas() < 2
                || conf.number("min-replicas-to-write").orElse(0) == 0
                || conf.text("repl-diskless-sync").equals("no")) {
            return;
        }
        long delay = conf.number("repl-diskless-sync-delay").orElse(5);
        if (delay > 0) {
            Directive line = conf.last("repl-diskless-sync-delay")
                    .orElseGet(() -> conf.last("min-replicas-to-write").orElseThrow());
            verdict.broken(
                    line.spot(),
                    "after a failover writes may be refused for " + delay
                            + " s more, until the first full copy begins");
        }
    }
}
