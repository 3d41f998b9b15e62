package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Someone keeps answering after a failover. */
final class AllReplicasCopyAtOnce implements Rule {

    @Override
    public About about() {
        return About.ha(
                "sentinel-parallel-syncs",
                Severity.INFO,
                "After a failover fewer replicas copy from the new master at the same time than there are.",
                "A replica that copies answers nobody; with parallel-syncs at the number of replicas there"
                        + " is nobody to read from, and min-replicas refuses writes until one of them is done"
                        + " (sentinel.conf).",
                "Write 1.",
                "sentinel.config.parallel-syncs");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        int replicas = release.replicas() - 1;
        release.settings("parallel-syncs").forEach(line -> line.number(1).ifPresent(syncs -> {
            if (replicas > 1 && syncs >= replicas) {
                verdict.broken(
                        line.spot(),
                        "parallel-syncs is " + syncs + ", so all " + replicas
                                + " replicas of a new master may copy at the same time");
            }
        }));
    }
}
