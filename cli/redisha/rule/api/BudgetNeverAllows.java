package redisha.rule.api;

import java.util.List;
import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A budget lets a node be drained some day. */
final class BudgetNeverAllows implements Rule {

    @Override
    public About about() {
        return About.api(
                "budget-never-allows",
                Severity.WARNING,
                "A PodDisruptionBudget allows one of its pods to be evicted when all are well.",
                "Otherwise draining the node of any of its pods never ends, and upgrades of the cluster stop there (Kubernetes"
                        + " documentation, Specifying a Disruption Budget).",
                "Write maxUnavailable: 1.",
                "PDB-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("PodDisruptionBudget").forEach(budget -> judge(budget, evidence, verdict));
    }

    private static void judge(Manifest budget, Evidence evidence, Verdict verdict) {
        Spot unavailable = budget.spot().at("spec", "maxUnavailable");
        if (IntOrPercent.at(unavailable).filter(IntOrPercent::isZero).isPresent()) {
            verdict.broken(unavailable, "maxUnavailable is " + unavailable.written());
        }
        Spot selector = budget.spot().at("spec", "selector");
        Spot available = budget.spot().at("spec", "minAvailable");
        Optional<IntOrPercent> limit = IntOrPercent.at(available);
        if (!selector.exists() || limit.isEmpty()) {
            return;
        }
        List<Workload> protectedOnes = evidence.selected(budget.namespace(), Selector.of(selector));
        long pods = protectedOnes.stream().mapToLong(BudgetNeverAllows::pods).sum();
        if (pods > 0 && limit.get().of(pods) >= pods) {
            verdict.broken(
                    available,
                    "minAvailable is " + available.written() + ", which needs every one of its pods (" + pods + ")");
        }
    }

    private static long pods(Workload workload) {
        return workload.isPod() ? 1 : workload.replicas();
    }
}
