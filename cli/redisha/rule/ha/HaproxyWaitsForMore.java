package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A wrong answer is an answer. */
final class HaproxyWaitsForMore implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-waits-for-more",
                Severity.WARNING,
                "A vote is decided by the first answer of Sentinel.",
                "A check whose text is not found waits for more until timeout check is over, unless"
                        + " Sentinel closes the connection or min-recv is given (HAProxy, tcp-check expect); the vote"
                        + " of a demoted master lasts as much longer.",
                "Send QUIT together with the question: ...get-master-addr-by-name\\ GROUP\\r\\nQUIT\\r\\n.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {
        SectionFaults<Boolean> faults = new SectionFaults<>();
        proxy.config().votes().forEach(vote -> {
            HaproxyConfig.Line question = vote.question().orElseThrow();
            boolean bounded =
                    vote.expectedAfterQuestion().allMatch(line -> line.words().contains("min-recv"));
            if (!question.text().contains("QUIT") && !bounded) {
                faults.add(
                        true,
                        vote,
                        question.spot(),
                        "the check waits for the whole timeout check when another member is named");
            }
        });
        faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
    }
}
