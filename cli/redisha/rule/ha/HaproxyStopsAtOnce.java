package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A proxy lets its clients finish. */
final class HaproxyStopsAtOnce implements Rule {

    @Override
    public About about() {
        return About.ha(
                "haproxy-stops-at-once",
                Severity.INFO,
                "A preStop hook lets HAProxy stop softly.",
                "On TERM HAProxy closes all connections at once, while Services still lead new clients to"
                        + " it for a moment (HAProxy management guide, stopping).",
                "Add a preStop hook that waits some seconds and sends USR1, and set hard-stop-after.",
                "haproxy.lifecycle");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        Spot hook = proxy.container().at("lifecycle", "preStop");
        if (!hook.exists()) {
            verdict.broken(hook, "the container of HAProxy has no preStop hook, so a stop cuts all clients off");
        }
    }
}
