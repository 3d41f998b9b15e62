package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;

/** A Service leads to pods. */
final class ServiceSelectsNothing implements Rule {

    @Override
    public About about() {
        return About.api(
                "service-selects-nothing",
                Severity.ERROR,
                "A Service with a selector selects pods of a workload beside it.",
                "Without a matching pod the Service has no endpoints and every connection to it fails"
                        + " (Kubernetes documentation, Services).",
                "Write labels that the pod template of the workload carries.",
                "SEL-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        // A Service alone leads to pods that something else makes.
        if (evidence.workloads().isEmpty()) {
            return;
        }
        evidence.manifests().ofKind("Service").forEach(service -> judge(service, evidence, verdict));
    }

    private static void judge(Manifest service, Evidence evidence, Verdict verdict) {
        Spot labels = service.spot().at("spec", "selector");
        Selector selector = Selector.ofLabels(labels);
        if (!selector.isEmpty()
                && evidence.selected(service.namespace(), selector).isEmpty()) {
            verdict.broken(labels, "no pod of this input has the labels " + selector);
        }
    }
}
