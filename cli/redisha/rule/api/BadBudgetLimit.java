package redisha.rule.api;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The limit of a budget is a number of pods or a part of them. */
final class BadBudgetLimit implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-budget-limit",
                Severity.ERROR,
                "minAvailable and maxUnavailable are whole numbers from 0 or percentages from 0% to 100%.",
                "The API server refuses anything else, a number in quotes too (policy validation,"
                        + " ValidatePodDisruptionBudgetSpec).",
                "Write a number such as 1 without quotes, or a percentage such as 25%.",
                "PDB-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("PodDisruptionBudget")
                .map(budget -> budget.spot().at("spec"))
                .flatMap(spec -> Stream.of(spec.at("minAvailable"), spec.at("maxUnavailable")))
                .forEach(limit -> {
                    IntOrPercent.fault(limit).ifPresent(fault -> verdict.broken(limit, fault));
                    IntOrPercent.at(limit)
                            .filter(IntOrPercent::isOverAll)
                            .ifPresent(part -> verdict.broken(limit, part + " of the pods are more than all"));
                });
    }
}
