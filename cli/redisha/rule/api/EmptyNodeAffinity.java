package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Who requires something of nodes says what. */
final class EmptyNodeAffinity implements Rule {

    @Override
    public About about() {
        return About.api(
                "empty-node-affinity",
                Severity.ERROR,
                "Required node affinity has at least one nodeSelectorTerm, and each term has requirements.",
                "The API server refuses an empty list (core validation, ValidateNodeSelector); an empty term matches no node,"
                        + " and the pod stays pending when no other term matches (API reference, NodeSelectorTerm).",
                "Write the requirement, or remove requiredDuringSchedulingIgnoredDuringExecution.",
                "SCH-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Spot required =
                    workload.spec().at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
            if (required.exists()) {
                judge(required.at("nodeSelectorTerms"), verdict);
            }
        }
    }

    private static void judge(Spot terms, Verdict verdict) {
        if (terms.isEmptyOrAbsent()) {
            verdict.broken(terms, "nothing is required of nodes");
        }
        terms.items().stream()
                .filter(term -> term.at("matchExpressions").isEmptyOrAbsent()
                        && term.at("matchFields").isEmptyOrAbsent())
                .forEach(term -> verdict.broken(
                        Severity.WARNING,
                        term,
                        "an empty term matches no node",
                        "Write its requirements, or remove it."));
    }
}
