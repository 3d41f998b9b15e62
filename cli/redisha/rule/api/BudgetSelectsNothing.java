package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;

/** A budget protects pods. */
final class BudgetSelectsNothing implements Rule {

    @Override
    public About about() {
        return About.api(
                "budget-selects-nothing",
                Severity.ERROR,
                "A PodDisruptionBudget selects pods of a workload beside it.",
                "A budget that selects no pod protects none: a drain may take all of them at once (Kubernetes"
                        + " documentation, Specifying a Disruption Budget).",
                "Write labels that the pod template of the workload carries.",
                "SEL-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        if (!evidence.whole().hasWorkloads()) {
            return;
        }
        evidence.manifests().ofKind("PodDisruptionBudget").forEach(budget -> judge(budget, evidence, verdict));
    }

    private static void judge(Manifest budget, Evidence evidence, Verdict verdict) {
        Spot spot = budget.spot().at("spec", "selector");
        if (!spot.exists()) {
            verdict.broken(spot, "the budget has no selector and so selects no pod");
            return;
        }
        Selector selector = Selector.of(spot);
        if (evidence.selected(budget.namespace(), selector).isEmpty()) {
            Optional<String> closest = ClosestPods.to(selector, budget.namespace(), evidence);
            verdict.broken(
                    closest.isPresent() ? Severity.ERROR : Severity.WARNING,
                    spot,
                    "no pod of this input has the labels " + selector
                            + closest.map(words -> "; " + words).orElse(""),
                    "Write labels that the pod template of the workload carries.");
        }
    }
}
