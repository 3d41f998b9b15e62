package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Labels have the form that selectors can use. */
final class BadLabel implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-label",
                Severity.ERROR,
                "The keys and values of labels, and of nodeSelector, have the form of labels.",
                "The API server refuses others (Kubernetes documentation, Labels and Selectors); in the template of a"
                        + " StatefulSet's claims it refuses them only when a pod is made.",
                "Write at most 63 letters, digits, '-', '_' and '.'; what does not fit belongs into an annotation.",
                "META-11",
                "META-12");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Metadata.of(evidence).forEach(metadata -> judge(metadata.at("labels"), verdict));
        evidence.workloads().forEach(workload -> judge(workload.spec().at("nodeSelector"), verdict));
    }

    private static void judge(Spot labels, Verdict verdict) {
        labels.entries().forEach((key, value) -> {
            Names.QUALIFIED_NAME.fault(key).ifPresent(fault -> verdict.broken(value, fault));
            value.text().flatMap(Names.LABEL_VALUE::fault).ifPresent(fault -> verdict.broken(value, fault));
        });
    }
}
