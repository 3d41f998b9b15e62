package redisha.rule.ha;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A node can be drained. */
final class BudgetForbidsDraining implements Rule {

    @Override
    public About about() {
        return About.ha(
                "budget-forbids-draining",
                Severity.WARNING,
                "A budget lets one pod go.",
                "A drain waits until the budget lets the pod go; one that never does blocks every update of"
                        + " the cluster (Kubernetes documentation, disruptions).",
                "Write maxUnavailable: 1.",
                "podDisruptionBudget");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        releases.redis().forEach(release -> judge(release.workload(), release.budgets(), verdict));
        releases.haproxies().forEach(proxy -> judge(proxy.workload(), releases.budgets(proxy.workload()), verdict));
    }

    private static void judge(Workload workload, List<Manifest> budgets, Verdict verdict) {
        budgets.forEach(manifest -> {
            Budget budget = new Budget(manifest);
            if (workload.replicas() > 0 && budget.disruptions(workload.replicas()) <= 0) {
                verdict.broken(
                        budget.limit(),
                        "none of the " + workload.replicas() + " pods of "
                                + workload.manifest().name() + " may ever be drained");
            }
        });
    }
}
