package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A budget has a limit. */
final class BudgetWithoutLimit implements Rule {

    @Override
    public About about() {
        return About.api(
                "budget-without-limit",
                Severity.WARNING,
                "A PodDisruptionBudget has minAvailable or maxUnavailable.",
                "Without either the controller expects no pods, and then lets none be evicted: their nodes cannot be"
                        + " drained (disruption controller, getExpectedPodCount and updatePdbStatus).",
                "Write maxUnavailable: 1.",
                "PDB-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("PodDisruptionBudget").forEach(budget -> {
            Spot spec = budget.spot().at("spec");
            if (!spec.at("minAvailable").exists() && !spec.at("maxUnavailable").exists()) {
                verdict.broken(spec, "the budget has no limit");
            }
        });
    }
}
