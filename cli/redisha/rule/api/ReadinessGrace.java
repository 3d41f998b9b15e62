package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A readiness probe stops nothing and so has no grace period. */
final class ReadinessGrace implements Rule {

    @Override
    public About about() {
        return About.api(
                "readiness-grace",
                Severity.ERROR,
                "A readiness probe has no terminationGracePeriodSeconds.",
                "A failing readiness probe does not stop the container, so the API server refuses a grace period there"
                        + " (core validation, validateReadinessProbe).",
                "Set it on the liveness or startup probe, or on the pod.",
                "PROBE-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                Spot grace = container.at("readinessProbe", "terminationGracePeriodSeconds");
                if (grace.exists()) {
                    verdict.broken(grace, grace.written() + " seconds of grace on a readiness probe");
                }
            }
        }
    }
}
