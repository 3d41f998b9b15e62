package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A master that can never be satisfied. */
final class MinReplicasAboveMembers implements Rule {

    @Override
    public About about() {
        return About.ha(
                "min-replicas-above-members",
                Severity.ERROR,
                "min-replicas-to-write is not above the number of replicas that there are.",
                "The master refuses every write with NOREPLICAS while fewer replicas than this follow it"
                        + " (redis.conf).",
                "Write 1, or 0 for a release of one member.",
                "redis.config.min-replicas-to-write");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        release.redisConf().last("min-replicas-to-write").ifPresent(line -> line.number(0)
                .ifPresent(wanted -> {
                    if (wanted > release.replicas() - 1) {
                        verdict.broken(
                                line.spot(),
                                "min-replicas-to-write is " + wanted + " and there are " + (release.replicas() - 1)
                                        + " replicas, so no write is ever accepted");
                    }
                }));
    }
}
