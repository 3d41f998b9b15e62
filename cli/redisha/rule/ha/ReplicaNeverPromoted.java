package redisha.rule.ha;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Somebody can take over. */
final class ReplicaNeverPromoted implements Rule {

    @Override
    public About about() {
        return About.ha(
                "replica-never-promoted",
                Severity.ERROR,
                "Not every member has priority 0.",
                "Sentinel never promotes a replica of priority 0; all pods of a StatefulSet read the same"
                        + " redis.conf, so no failover finds a candidate (redis.conf, replica-priority).",
                "Take the line out, or write 100.",
                "redis.config");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        for (String name : List.of("replica-priority", "slave-priority")) {
            release.redisConf()
                    .last(name)
                    .filter(line -> line.argument(0).equals("0"))
                    .ifPresent(line ->
                            verdict.broken(line.spot(), name + " is 0 for every member, so none is ever promoted"));
        }
    }
}
