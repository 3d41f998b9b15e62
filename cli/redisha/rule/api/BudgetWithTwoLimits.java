package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A budget has one limit. */
final class BudgetWithTwoLimits implements Rule {

    @Override
    public About about() {
        return About.api(
                "budget-with-two-limits",
                Severity.ERROR,
                "A PodDisruptionBudget has minAvailable or maxUnavailable, not both.",
                "The API server refuses both (policy validation, ValidatePodDisruptionBudgetSpec).",
                "Keep maxUnavailable, which stays right when the number of pods changes.",
                "PDB-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("PodDisruptionBudget").forEach(budget -> {
            Spot spec = budget.spot().at("spec");
            Spot available = spec.at("minAvailable");
            Spot unavailable = spec.at("maxUnavailable");
            if (available.exists() && unavailable.exists()) {
                verdict.broken(
                        available,
                        "minAvailable " + available.written() + " beside maxUnavailable " + unavailable.written());
            }
        });
    }
}
