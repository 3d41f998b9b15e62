package redisha.rule.api;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Only a rolling update is told how to roll. */
final class StrategyMixedUp implements Rule {

    @Override
    public About about() {
        return About.api(
                "strategy-mixed-up",
                Severity.ERROR,
                "rollingUpdate stands only beside type RollingUpdate.",
                "The API server refuses rollingUpdate beside OnDelete or Recreate (apps validation, ValidateStatefulSetSpec"
                        + " and ValidateDeploymentStrategy).",
                "Remove rollingUpdate (a chart that merges it in needs it set to null), or write type RollingUpdate.",
                "STS-02",
                "DEP-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("StatefulSet", "Deployment")
                .map(manifest -> manifest.spot().at("spec"))
                .flatMap(spec -> Stream.of(spec.at("updateStrategy"), spec.at("strategy")))
                .forEach(strategy -> judge(strategy, verdict));
    }

    private static void judge(Spot strategy, Verdict verdict) {
        String type = strategy.at("type").textOrEmpty();
        Spot rolling = strategy.at("rollingUpdate");
        if (rolling.exists() && (type.equals("OnDelete") || type.equals("Recreate"))) {
            verdict.broken(rolling, "rollingUpdate beside type " + type);
        }
    }
}
