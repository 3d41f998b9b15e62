package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** One member more that helps nobody. */
final class EvenMembers implements Rule {

    @Override
    public About about() {
        return About.ha(
                "even-members",
                Severity.WARNING,
                "The number of members is odd.",
                "Four Sentinels survive the loss of one, as three do, and a partition into equal halves"
                        + " leaves no majority on either side (Redis documentation, Sentinel).",
                "Run one member more, or one fewer.",
                "replicas");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        int replicas = release.replicas();
        if (replicas > 2 && replicas % 2 == 0) {
            verdict.broken(
                    release.replicasSpot(),
                    replicas + " members survive the loss of " + (replicas - release.majority()) + ", as "
                            + (replicas - 1) + " do");
        }
    }
}
