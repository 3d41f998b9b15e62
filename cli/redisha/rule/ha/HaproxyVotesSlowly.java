package redisha.rule.ha;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A vote is counted when it is given. */
final class HaproxyVotesSlowly implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-votes-slowly",
                Severity.WARNING,
                "One answer of a Sentinel is enough to give or take its vote.",
                "HAProxy waits for 3 failures and 2 successes when nothing is said: a demoted master keeps"
                        + " its votes for 8 to 9 s, and gets writes that are lost (measured: 9.3 s, and 3.7 s with"
                        + " fall 1 rise 1).",
                "Write fall 1 rise 1 on the servers of the vote backends.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config().votes().forEach(vote -> {
            List<HaproxyServer> slow = vote.servers()
                    .filter(server -> !server.value("fall").orElse("3").equals("1")
                            || !server.value("rise").orElse("2").equals("1"))
                    .toList();
            if (!slow.isEmpty()) {
                HaproxyServer first = slow.get(0);
                verdict.broken(
                        first.spot(),
                        vote.name() + " takes a vote after "
                                + first.value("fall").orElse("3") + " answers and gives it after "
                                + first.value("rise").orElse("2"));
            }
        });
    }
}
