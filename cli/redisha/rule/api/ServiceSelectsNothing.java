package redisha.rule.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

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
        if (!evidence.whole().hasWorkloads()) {
            return;
        }
        List<Manifest> leadingNowhere = new ArrayList<>();
        Set<Workload> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Manifest service : evidence.manifests().ofKind("Service").toList()) {
            Selector selector = selector(service);
            List<Workload> selected = selector.isEmpty() ? List.of() : evidence.selected(service.namespace(), selector);
            reached.addAll(selected);
            if (selected.isEmpty() && !selector.isEmpty() && !leadsOutside(service)) {
                leadingNowhere.add(service);
            }
        }
        leadingNowhere.forEach(service -> judge(service, reached, evidence, verdict));
    }

    /** It is an error when the input has pods that the Service was evidently meant for. */
    private static void judge(Manifest service, Set<Workload> reached, Evidence evidence, Verdict verdict) {
        Selector selector = selector(service);
        Optional<String> meant = ClosestPods.to(selector, service.namespace(), evidence)
                .or(() -> evidence.workloads().stream()
                        .filter(workload ->
                                Manifests.sameNamespace(workload.manifest().namespace(), service.namespace()))
                        .filter(workload -> !workload.ports().isEmpty() && !reached.contains(workload))
                        .map(workload ->
                                "no Service leads to " + workload.manifest().id())
                        .findFirst());
        verdict.broken(
                meant.isPresent() ? Severity.ERROR : Severity.WARNING,
                service.spot().at("spec", "selector"),
                "no pod of this input has the labels " + selector
                        + meant.map(words -> "; " + words).orElse(""),
                "Write labels that the pod template of the workload carries.");
    }

    private static Selector selector(Manifest service) {
        return Selector.ofLabels(service.spot().at("spec", "selector"));
    }

    private static boolean leadsOutside(Manifest service) {
        return service.spot().at("spec", "type").textOrEmpty().equals("ExternalName");
    }
}
