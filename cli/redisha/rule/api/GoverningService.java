package redisha.rule.api;

import java.util.List;
import java.util.Optional;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The pods of a StatefulSet have names in DNS. */
final class GoverningService implements Rule {

    @Override
    public About about() {
        return About.api(
                "governing-service",
                Severity.ERROR,
                "serviceName of a StatefulSet names a headless Service that selects its pods.",
                "Only such a Service gives each pod a name in DNS that stays; otherwise the others cannot find it by name"
                        + " (Kubernetes documentation, StatefulSets, Stable Network ID).",
                "Name a Service with clusterIP: None and the labels of the pod template.",
                "STS-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            if (workload.isStatefulSet()) {
                judge(workload, evidence, verdict);
            }
        }
    }

    private static void judge(Workload workload, Evidence evidence, Verdict verdict) {
        Spot name = workload.manifest().spot().at("spec", "serviceName");
        if (name.isEmptyOrAbsent()) {
            return;
        }
        String namespace = workload.manifest().namespace();
        Optional<Manifest> service = evidence.manifests().find("Service", namespace, name.textOrEmpty());
        if (service.isPresent()) {
            judge(name, service.get(), workload, verdict);
            return;
        }
        List<String> others = evidence.manifests()
                .ofKind("Service")
                .filter(other -> Manifests.sameNamespace(other.namespace(), namespace))
                .map(Manifest::name)
                .toList();
        // A StatefulSet without any Service beside it has one elsewhere.
        if (!others.isEmpty()) {
            Optional<String> near = Nearest.word(name.textOrEmpty(), others);
            verdict.broken(
                    near.isPresent() ? Severity.ERROR : Severity.WARNING,
                    name,
                    "this input has no Service " + Names.quoted(name.textOrEmpty()),
                    near.map(other -> "Did you mean " + Names.quoted(other) + "?")
                            .orElse("Name a Service with clusterIP: None and the labels of the pod template."));
        }
    }

    private static void judge(Spot name, Manifest service, Workload workload, Verdict verdict) {
        Spot spec = service.spot().at("spec");
        if (!spec.at("clusterIP").textOrEmpty().equals("None")) {
            verdict.broken(
                    Severity.WARNING,
                    name,
                    "Service " + Names.quoted(service.name())
                            + " has an address of its own, so the pods have no names in DNS",
                    "Name a Service with clusterIP: None.");
        }
        Selector selector = Selector.ofLabels(spec.at("selector"));
        if (!selector.isEmpty() && !selector.matches(workload.labels())) {
            verdict.broken(
                    name,
                    "Service " + Names.quoted(service.name()) + " does not select the pods: "
                            + String.join(" and ", selector.misses(workload.labels())),
                    "Write labels of the pod template as the Service's selector.");
        }
    }
}
