package redisha.rule.ha;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A budget counts the pods that it protects, and no others. */
final class BudgetCountsOthers implements Rule {

    @Override
    public About about() {
        return About.ha(
                "budget-counts-others",
                Severity.WARNING,
                "The budget of Redis or HAProxy selects the pods of one workload.",
                "A PodDisruptionBudget counts all pods that it selects (Kubernetes documentation, Specifying a"
                        + " Disruption Budget): healthy proxies stand in for members that are gone, so more members"
                        + " may be drained at a time than the number says, or a broken proxy keeps nodes from being"
                        + " drained.",
                "Add labels to the selector that only the pods of one workload have.",
                "podDisruptionBudget");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        Set<Workload> ours = new HashSet<>();
        releases.redis().forEach(release -> ours.add(release.workload()));
        releases.haproxies().forEach(proxy -> ours.add(proxy.workload()));
        Map<Manifest, List<Workload>> counted = new IdentityHashMap<>();
        for (Workload workload : evidence.workloads()) {
            for (Manifest budget : workload.pods().isEmpty() ? List.<Manifest>of() : releases.budgets(workload)) {
                counted.computeIfAbsent(budget, key -> new ArrayList<>()).add(workload);
            }
        }
        evidence.manifests()
                .ofKind("PodDisruptionBudget")
                .filter(budget ->
                        counted.getOrDefault(budget, List.of()).stream().anyMatch(ours::contains))
                .forEach(budget -> judge(budget, counted.get(budget), verdict));
    }

    private static void judge(Manifest budget, List<Workload> counted, Verdict verdict) {
        List<String> names = counted.stream()
                .map(workload -> workload.manifest().id())
                .distinct()
                .toList();
        if (names.size() > 1) {
            verdict.broken(
                    budget.spot().at("spec", "selector"),
                    "the budget counts the pods of " + String.join(" and ", names));
        }
    }
}
