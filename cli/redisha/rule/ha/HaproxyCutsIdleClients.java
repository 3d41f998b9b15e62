package redisha.rule.ha;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Idle is not dead. */
final class HaproxyCutsIdleClients implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-cuts-idle-clients",
                Severity.INFO,
                "HAProxy leaves an idle connection open for as long as pools and subscribers do.",
                "timeout client and timeout server end a connection without traffic, and timeout tunnel one"
                        + " that has had some; pools and Pub/Sub subscribers then see resets (HAProxy configuration"
                        + " manual).",
                "Write timeout client 330s, timeout server 330s and timeout tunnel 1h.",
                "haproxy.timeout");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config().masters().forEach(section -> List.of("client", "server").forEach(which -> section.timeout(which)
                .filter(line -> HaproxySection.milliseconds(line.word(2)).orElse(Long.MAX_VALUE) < 60_000)
                .ifPresent(line ->
                        verdict.broken(line.spot(), "connections without traffic are cut after " + line.word(2)))));
    }
}
