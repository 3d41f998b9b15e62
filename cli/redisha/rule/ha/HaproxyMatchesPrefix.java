package redisha.rule.ha;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** 10.0.0.1 is not 10.0.0.10. */
final class HaproxyMatchesPrefix implements Rule {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_.:-]+");

    @Override
    public About about() {
        return About.ha(
                "haproxy-matches-prefix",
                Severity.ERROR,
                "A vote compares the whole address.",
                "expect string finds its text anywhere: the answer 10.0.0.10 also counts as a vote for"
                        + " 10.0.0.1, and clients are sent to the wrong member (measured).",
                "Expect the RESP string with its length and end: $8\\r\\n10.0.0.1\\r\\n.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {
        SectionFaults<Boolean> faults = new SectionFaults<>();
        proxy.config().votes().forEach(vote -> vote.expectedAfterQuestion().forEach(line -> {
            int at = line.words().indexOf("string");
            String text = line.word(at + 1);
            if (at > 0 && ADDRESS.matcher(text).matches()) {
                faults.add(
                        true,
                        vote,
                        line.spot(),
                        "the vote also counts when an address is named that begins with " + text);
            }
        }));
        faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
    }
}
