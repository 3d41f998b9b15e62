package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A drained cluster keeps a majority. */
final class BudgetLosesQuorum implements Rule {

    @Override
    public About about() {
        return About.ha(
                "budget-allows-losing-quorum",
                Severity.WARNING,
                "A budget leaves a majority of the Sentinels running.",
                "Node drains may take as many pods at a time as the budget allows; without a majority"
                        + " nothing is failed over (Kubernetes documentation, disruptions; Redis documentation,"
                        + " Sentinel).",
                "Write maxUnavailable: 1.",
                "podDisruptionBudget");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        if (release.replicas() < 3) {
            return;
        }
        release.budgets().forEach(manifest -> {
            Budget budget = new Budget(manifest);
            long gone = budget.disruptions(release.replicas());
            if (release.replicas() - gone < release.majority()) {
                verdict.broken(
                        budget.limit(),
                        "of " + release.replicas() + " members " + gone + " may be drained together, and "
                                + release.majority() + " have to stay");
            }
        });
    }
}
