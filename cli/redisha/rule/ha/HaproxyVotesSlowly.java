package redisha.rule.ha;

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
        SectionFaults<String> faults = new SectionFaults<>();
        proxy.config().votes().forEach(vote -> vote.servers().forEach(server -> judge(server, faults)));
        faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
    }

    private static void judge(HaproxyServer server, SectionFaults<String> faults) {
        String fall = server.value("fall").orElse("3");
        String rise = server.value("rise").orElse("2");
        if (!fall.equals("1") || !rise.equals("1")) {
            String problem = "a vote is taken back after " + fall + " answers and counted after " + rise;
            faults.add(problem, server.section(), server.spot(), problem);
        }
    }
}
