package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A failover needs three members. */
final class TooFewMembers implements Rule {

    @Override
    public About about() {
        return About.ha(
                "too-few-members",
                Severity.WARNING,
                "A release has at least three members.",
                "A failover is authorised by a majority of all known Sentinels; with one or two of them the"
                        + " loss of one leaves no majority, so nothing is promoted (Redis documentation, Sentinel).",
                "Run 3 members, or accept that an outage of one is an outage of all.",
                "replicas");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        if (release.replicas() < 3) {
            verdict.broken(
                    release.replicasSpot(),
                    release.replicas() == 1
                            ? "with 1 member there is nothing to fail over to"
                            : "of 2 Sentinels one alone is no majority, so the loss of one member ends all failovers");
        }
    }
}
