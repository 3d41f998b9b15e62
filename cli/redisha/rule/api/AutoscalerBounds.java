package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An autoscaler has room to scale. */
final class AutoscalerBounds implements Rule {

    @Override
    public About about() {
        return About.api(
                "autoscaler-bounds",
                Severity.ERROR,
                "minReplicas of a HorizontalPodAutoscaler, 1 when not given, is not over maxReplicas.",
                "The API server refuses the autoscaler otherwise, and takes minReplicas: 0 only with the feature gate"
                        + " HPAScaleToZero (autoscaling validation, validateHorizontalPodAutoscalerSpec).",
                "Raise maxReplicas or lower minReplicas.",
                "HPA-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (ScaleTarget target : ScaleTarget.all(evidence)) {
            Spot least = target.spec().at("minReplicas");
            Spot most = target.spec().at("maxReplicas");
            long floor = least.integer().orElse(1);
            // Below 1 is the schema's to say.
            if (most.integer().isPresent()
                    && most.integer().getAsLong() >= 1
                    && floor > most.integer().getAsLong()) {
                verdict.broken(most, "maxReplicas is " + most.written() + " and minReplicas is " + floor);
            }
            if (floor == 0) {
                verdict.broken(
                        Severity.WARNING,
                        least,
                        "minReplicas is 0, which needs the feature gate HPAScaleToZero",
                        "Write 1, or see that the cluster has the gate on.");
            }
        }
    }
}
