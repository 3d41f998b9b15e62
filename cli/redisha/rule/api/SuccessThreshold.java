package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** One success is enough for a liveness or startup probe. */
final class SuccessThreshold implements Rule {

    @Override
    public About about() {
        return About.api(
                "success-threshold",
                Severity.ERROR,
                "successThreshold of a liveness or startup probe is 1.",
                "The API server refuses any other number (core validation, validateLivenessProbe and"
                        + " validateStartupProbe).",
                "Remove successThreshold, or set it on the readiness probe.",
                "PROBE-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                for (String probe : List.of("livenessProbe", "startupProbe")) {
                    Spot threshold = container.at(probe, "successThreshold");
                    // Zero becomes the default.
                    if (threshold.integer().orElse(1) > 1) {
                        verdict.broken(threshold, threshold.written() + " successes are asked for");
                    }
                }
            }
        }
    }
}
