package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Pods that are to be kept apart are kept apart from each other. */
final class SpreadMissesOwnPods implements Rule {

    @Override
    public About about() {
        return About.api(
                "spread-misses-own-pods",
                Severity.WARNING,
                "The selectors of a pod's anti-affinity and spread constraints select the pod's own siblings.",
                "Otherwise all of them may land on one node (Kubernetes documentation, Assigning Pods to Nodes).",
                "Write labels of the pod template.",
                "SCH-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot constraint : Scheduling.constraints(workload)) {
                Spot selector = constraint.at("labelSelector");
                if (selector.exists() && !selects(selector, workload)) {
                    verdict.broken(selector, "does not select the pods it would spread: " + misses(selector, workload));
                }
            }
            for (Spot term : Scheduling.terms(workload, "podAntiAffinity")) {
                judgeTerm(term, workload, evidence, verdict);
            }
        }
    }

    private static void judgeTerm(Spot term, Workload workload, Evidence evidence, Verdict verdict) {
        Spot selector = term.at("labelSelector");
        if (!selector.exists()) {
            verdict.broken(term, "there is no labelSelector, so the pods are kept apart from none");
            return;
        }
        // Keeping away from other pods is fair, wherever these come from; only a near miss of its own is a mistake.
        if (selects(selector, workload)
                || term.at("namespaces").exists()
                || term.at("namespaceSelector").exists()) {
            return;
        }
        String namespace = workload.manifest().namespace();
        if (!evidence.selected(namespace, Selector.of(selector)).isEmpty()) {
            return;
        }
        Optional<String> closest = ClosestPods.to(Selector.of(selector), namespace, evidence);
        if (closest.filter(words ->
                        words.startsWith("closest is " + workload.manifest().id() + ","))
                .isPresent()) {
            verdict.broken(selector, "selects no pod of this input: " + misses(selector, workload));
        }
    }

    private static boolean selects(Spot selector, Workload workload) {
        return workload.pods().stream().anyMatch(Selector.of(selector)::matches)
                || Selector.of(selector).matches(workload.labels());
    }

    private static String misses(Spot selector, Workload workload) {
        return String.join(" and ", Selector.of(selector).misses(workload.labels()));
    }
}
