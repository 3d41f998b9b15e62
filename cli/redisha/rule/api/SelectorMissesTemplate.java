package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A workload selects the pods that it makes. */
final class SelectorMissesTemplate implements Rule {

    @Override
    public About about() {
        return About.api(
                "selector-misses-template",
                Severity.ERROR,
                "The selector of a workload matches the labels of its own template.",
                "Otherwise the controller would not recognise its pods; the API server refuses the object (apps"
                        + " validation, ValidatePodTemplateSpecForStatefulSet and"
                        + " ValidatePodTemplateSpecForReplicaSet).",
                "Give the template every label that the selector names.",
                "SEL-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("StatefulSet", "Deployment", "DaemonSet", "ReplicaSet")
                .flatMap(manifest -> evidence.workload(manifest).stream())
                .forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Spot spot = workload.manifest().spot().at("spec", "selector");
        Selector selector = Selector.of(spot);
        if (!selector.matches(workload.labels())) {
            verdict.broken(
                    spot,
                    "the selector asks for " + selector + ", but in the template "
                            + String.join(" and ", selector.misses(workload.labels())));
        }
    }
}
