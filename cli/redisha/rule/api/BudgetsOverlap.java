package redisha.rule.api;

import java.util.IdentityHashMap;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A pod has one budget. */
final class BudgetsOverlap implements Rule {

    @Override
    public About about() {
        return About.api(
                "budgets-overlap",
                Severity.ERROR,
                "No two PodDisruptionBudgets select pods of the same workload.",
                "The eviction API answers with an error for a pod that has two budgets, so its node cannot be drained"
                        + " (Kubernetes documentation, Specifying a Disruption Budget).",
                "Remove one budget, or give each the labels of one workload only.",
                "SEL-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Map<Workload, Manifest> budgets = new IdentityHashMap<>();
        evidence.manifests().ofKind("PodDisruptionBudget").forEach(budget -> judge(budget, budgets, evidence, verdict));
    }

    private static void judge(Manifest budget, Map<Workload, Manifest> budgets, Evidence evidence, Verdict verdict) {
        Spot selector = budget.spot().at("spec", "selector");
        if (!selector.exists()) {
            return;
        }
        for (Workload workload : evidence.selected(budget.namespace(), Selector.of(selector))) {
            Manifest other = budgets.putIfAbsent(workload, budget);
            // The same budget written twice is another rule's subject.
            if (other != null && !other.id().equals(budget.id())) {
                verdict.broken(
                        selector,
                        "the pods of " + workload.manifest().id() + " have the budget " + other.name() + " already");
            }
        }
    }
}
