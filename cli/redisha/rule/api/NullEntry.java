package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Labels, and other maps of texts, have a text for each key. */
final class NullEntry implements Rule {

    @Override
    public About about() {
        return About.api(
                "null-entry",
                Severity.WARNING,
                "A label, a selector's label or an entry of a ConfigMap has a value.",
                "Kubernetes reads null as an empty text, which a template that found no value hardly meant"
                        + " (sigs.k8s.io/yaml).",
                "Write the value, \"\" when it is meant to be empty, or remove the key.",
                "META-18");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Metadata.of(evidence).forEach(metadata -> judge(metadata.at("labels"), verdict));
        LabelSelectors.of(evidence).forEach(selector -> judge(selector.at("matchLabels"), verdict));
        evidence.workloads().stream().map(Workload::spec).forEach(spec -> judge(spec.at("nodeSelector"), verdict));
        evidence.manifests()
                .ofKind("Service")
                .forEach(service -> judge(service.spot().at("spec", "selector"), verdict));
        for (String part : List.of("data", "binaryData")) {
            evidence.manifests()
                    .ofKind("ConfigMap")
                    .forEach(map -> judge(map.spot().at(part), verdict));
        }
    }

    private static void judge(Spot map, Verdict verdict) {
        map.entries().forEach((key, value) -> {
            if (!value.exists()) {
                verdict.broken(value, "the value is null");
            }
        });
    }
}
