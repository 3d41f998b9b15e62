package redisha.rule.ha;

import java.util.OptionalLong;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A short pause is no failure. */
final class HaproxyGivesUpQuickly implements Rule {
    private static final long PATIENCE = 2_000;

    @Override
    public About about() {
        return About.ha(
                "haproxy-gives-up-quickly",
                Severity.INFO,
                "HAProxy takes a Redis for down after 2 s without an answer, or later.",
                "Redis pauses now and then, to fork or for a slow script, and no failover follows: with"
                        + " fall 1 such pauses of 1.2 s gave 392 errors of clients, with fall 3 none (measured)."
                        + " Votes are another matter.",
                "Write fall 3 on the servers of Redis.",
                "haproxy.checkFall");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (HaproxyPods proxy : Releases.in(evidence).haproxies()) {
            SectionFaults<Long> faults = new SectionFaults<>();
            proxy.config().redis().flatMap(HaproxySection::servers).forEach(server -> judge(server, faults));
            faults.all().forEach(fault -> verdict.broken(fault.spot(), fault.text()));
        }
    }

    private static void judge(HaproxyServer server, SectionFaults<Long> faults) {
        OptionalLong interval =
                HaproxySection.milliseconds(server.value("inter").orElse("2s"));
        String fall = server.value("fall").orElse("3");
        if (interval.isPresent() && fall.matches("\\d{1,4}")) {
            long patience = interval.getAsLong() * Long.parseLong(fall);
            if (patience < PATIENCE) {
                faults.add(
                        patience,
                        server.section(),
                        server.spot(),
                        "a Redis that does not answer for " + patience + " ms is down for HAProxy");
            }
        }
    }
}
