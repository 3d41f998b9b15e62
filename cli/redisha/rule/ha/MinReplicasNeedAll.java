package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A write may miss one replica. */
final class MinReplicasNeedAll implements Rule {

    @Override
    public About about() {
        return About.ha(
                "min-replicas-need-all",
                Severity.WARNING,
                "min-replicas-to-write leaves at least one replica that may be missing.",
                "While a single replica restarts or copies, the master refuses all writes with NOREPLICAS"
                        + " (redis.conf).",
                "Write 1 with three members.",
                "redis.config.min-replicas-to-write");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        release.redisConf().last("min-replicas-to-write").ifPresent(line -> line.number(0)
                .ifPresent(wanted -> {
                    if (wanted > 0 && wanted == release.replicas() - 1) {
                        verdict.broken(
                                line.spot(),
                                "min-replicas-to-write is " + wanted
                                        + ", all replicas that there are, so each restart of one stops all writes");
                    }
                }));
    }
}
