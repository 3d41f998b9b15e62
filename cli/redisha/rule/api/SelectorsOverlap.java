package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Workloads do not claim each other's pods. */
final class SelectorsOverlap implements Rule {
    private static final List<String> SELECTING = List.of("StatefulSet", "Deployment", "DaemonSet", "ReplicaSet");

    @Override
    public About about() {
        return About.api(
                "selectors-overlap",
                Severity.WARNING,
                "No two workloads of a namespace select each other's pods.",
                "Their controllers, and whatever reads the selector (autoscaler, budget, kubectl), mistake the pods"
                        + " of one"
                        + " for those of the other (Kubernetes documentation, Deployments, Selector).",
                "Add a label to the selector and the template that tells the two apart.",
                "SEL-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().stream()
                .filter(SelectorsOverlap::selects)
                .forEach(workload -> judge(workload, evidence, verdict));
    }

    private static void judge(Workload workload, Evidence evidence, Verdict verdict) {
        Selector selector = selector(workload);
        if (selector.isEmpty()) {
            return;
        }
        for (Workload other : evidence.selected(workload.manifest().namespace(), selector)) {
            if (other == workload) {
                // What follows was said of the other one, or will be.
                return;
            }
            boolean mutual = selects(other) && selector(other).matches(workload.labels());
            if (mutual && !other.manifest().id().equals(workload.manifest().id())) {
                Spot spot = workload.manifest().spot().at("spec", "selector");
                verdict.broken(
                        spot,
                        selector + " selects the pods of " + other.manifest().id() + " too, which selects these");
            }
        }
    }

    private static boolean selects(Workload workload) {
        return SELECTING.contains(workload.manifest().kind());
    }

    private static Selector selector(Workload workload) {
        return Selector.of(workload.manifest().spot().at("spec", "selector"));
    }
}
