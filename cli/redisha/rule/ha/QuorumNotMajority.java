package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The number of Sentinels that call a master dead. */
final class QuorumNotMajority implements Rule {

    @Override
    public About about() {
        return About.ha(
                "quorum-not-majority",
                Severity.WARNING,
                "The quorum of a group is the majority of its Sentinels.",
                "Below it a minority behind a partition declares the master dead; above it a failover needs"
                        + " more Sentinels than could authorise it, and above their number none ever starts"
                        + " (sentinel.c, sentinelCheckObjectivelyDown).",
                "Write the majority: 2 of 3, 3 of 5, 4 of 7.",
                "sentinel.quorum");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        for (Directive monitor : release.monitors()) {
            monitor.number(3).ifPresent(quorum -> judge(quorum, monitor, release, verdict));
        }
    }

    private static void judge(long quorum, Directive monitor, RedisPods release, Verdict verdict) {
        String problem = "the quorum is " + quorum + " with " + release.replicas() + " Sentinels";
        String remedy = "Write " + release.majority() + ", the majority.";
        if (quorum > release.replicas() || quorum == 0) {
            verdict.broken(Severity.ERROR, monitor.spot(), problem + ", so no failover ever starts", remedy);
        } else if (quorum < release.majority()) {
            verdict.broken(Severity.WARNING, monitor.spot(), problem + ", less than a majority", remedy);
        } else if (quorum > release.majority()) {
            verdict.broken(Severity.INFO, monitor.spot(), problem + ", more than the majority that is needed", remedy);
        }
    }
}
