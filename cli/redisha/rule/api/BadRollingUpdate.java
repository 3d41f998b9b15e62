package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A rolling update can take a step. */
final class BadRollingUpdate implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-rolling-update",
                Severity.ERROR,
                "maxSurge and maxUnavailable are whole numbers or percentages, maxUnavailable at most 100%, and together they"
                        + " allow a step.",
                "The API server refuses what could never roll (apps validation, ValidateRollingUpdateDeployment and"
                        + " validateRollingUpdateStatefulSet).",
                "Write a number such as 1 or a percentage such as 25%; let one of the two be over 0.",
                "STS-02",
                "DEP-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("StatefulSet")
                .map(set -> set.spot().at("spec", "updateStrategy", "rollingUpdate", "maxUnavailable"))
                .forEach(unavailable -> {
                    judgeUnavailable(unavailable, verdict);
                    if (isZero(unavailable)) {
                        verdict.broken(
                                unavailable,
                                "maxUnavailable is " + unavailable.written() + ", so no pod may be replaced",
                                "Write 1.");
                    }
                });
        evidence.manifests()
                .ofKind("Deployment")
                .map(deployment -> deployment.spot().at("spec", "strategy", "rollingUpdate"))
                .forEach(rolling -> judge(rolling, verdict));
    }

    private static void judge(Spot rolling, Verdict verdict) {
        judgeForm(rolling.at("maxSurge"), verdict);
        judgeUnavailable(rolling.at("maxUnavailable"), verdict);
        // An absent one is 25%.
        if (isZero(rolling.at("maxUnavailable")) && isZero(rolling.at("maxSurge"))) {
            verdict.broken(
                    rolling,
                    "maxSurge and maxUnavailable are both 0, so no pod may be replaced",
                    "Let one of the two be over 0.");
        }
    }

    private static void judgeUnavailable(Spot unavailable, Verdict verdict) {
        judgeForm(unavailable, verdict);
        IntOrPercent.at(unavailable)
                .filter(IntOrPercent::isOverAll)
                .ifPresent(part ->
                        verdict.broken(unavailable, part + " of the pods are more than all", "Write at most 100%."));
    }

    private static void judgeForm(Spot spot, Verdict verdict) {
        IntOrPercent.fault(spot)
                .ifPresent(fault -> verdict.broken(
                        spot, fault, "Write a number such as 1 without quotes, or a percentage such as 25%."));
    }

    private static boolean isZero(Spot spot) {
        return IntOrPercent.at(spot).filter(IntOrPercent::isZero).isPresent();
    }
}
