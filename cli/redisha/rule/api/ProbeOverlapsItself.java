package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A probe has ended when the next is due. */
final class ProbeOverlapsItself implements Rule {

    @Override
    public About about() {
        return About.api(
                "probe-overlaps-itself",
                Severity.INFO,
                "timeoutSeconds of a probe is not over its periodSeconds.",
                "A probe that hangs holds up the next, so failures are counted more slowly than the period promises"
                        + " (Kubernetes documentation, Configure Liveness, Readiness and Startup Probes).",
                "Lower timeoutSeconds to periodSeconds or less.",
                "PROBE-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler probe : Handler.probes(evidence)) {
            Spot timeout = probe.spot().at("timeoutSeconds");
            long period = positive(probe.spot().at("periodSeconds"), 10);
            if (positive(timeout, 1) > period) {
                verdict.broken(timeout, "waits " + positive(timeout, 1) + " seconds, and is due every " + period);
            }
        }
    }

    /** Zero becomes the default, as an absent number does. */
    private static long positive(Spot seconds, long otherwise) {
        long given = seconds.integer().orElse(0);
        return given > 0 ? given : otherwise;
    }
}
