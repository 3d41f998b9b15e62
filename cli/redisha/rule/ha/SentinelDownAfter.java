package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** How long a master may be silent. */
final class SentinelDownAfter implements Rule {

    @Override
    public About about() {
        return About.ha(
                "sentinel-down-after",
                Severity.ERROR,
                "Sentinel waits at least 2 s, better 3 s, before it takes a silent master for dead.",
                "Sentinel asks once a second: with 1000 ms it takes a master for dead whose first answer is"
                        + " still due, and fails over again (measured: 2 of 38 failovers). A fork or a slow script"
                        + " pauses Redis for as long.",
                "Write 5000, or 2000 to 3000 on a quiet network.",
                "sentinel.config.down-after-milliseconds");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        release.settings("down-after-milliseconds")
                .forEach(line -> line.number(1).ifPresent(milliseconds -> {
                    String problem = milliseconds + " ms without an answer make a master dead";
                    if (milliseconds < 2000) {
                        verdict.broken(line.spot(), problem);
                    } else if (milliseconds < 3000) {
                        verdict.broken(
                                Severity.INFO,
                                line.spot(),
                                problem + ", and pauses of that length do happen",
                                "Write 5000, or keep it where the network is quiet and the data set small.");
                    }
                }));
    }
}
