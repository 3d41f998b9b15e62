package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** Requirements on nodes are well-formed. */
final class BadNodeAffinity implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-node-affinity",
                Severity.ERROR,
                "In node affinity, In and NotIn have values, Exists and DoesNotExist have none, Gt and Lt have one"
                        + " whole number; keys are labels.",
                "The API server refuses the pod otherwise (core validation, ValidateNodeSelectorRequirement), or no"
                        + " node"
                        + " ever fits it.",
                "Give the operator the values it takes.",
                "SEL-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot term : terms(workload.spec().at("affinity", "nodeAffinity"))) {
                term.at("matchExpressions").items().forEach(requirement -> judge(requirement, verdict));
            }
        }
    }

    private static List<Spot> terms(Spot affinity) {
        List<Spot> terms =
                new ArrayList<>(affinity.at("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")
                        .items());
        for (Spot preferred :
                affinity.at("preferredDuringSchedulingIgnoredDuringExecution").items()) {
            terms.add(preferred.at("preference"));
        }
        return terms;
    }

    private static void judge(Spot requirement, Verdict verdict) {
        Spot key = requirement.at("key");
        key.text()
                .flatMap(Names.QUALIFIED_NAME::fault)
                .ifPresent(fault -> verdict.broken(key, fault, "Write the key of a node's label."));
        Spot values = requirement.at("values");
        int count = values.items().size();
        String operator = requirement.at("operator").textOrEmpty();
        switch (operator) {
            case "In", "NotIn" -> {
                if (count == 0) {
                    verdict.broken(values, operator + " has no values");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (count > 0) {
                    verdict.broken(values, operator + " takes no values and has " + count);
                }
            }
            case "Gt", "Lt" -> {
                if (count != 1) {
                    verdict.broken(values, operator + " takes one value and has " + count);
                } else if (!values.items().get(0).textOrEmpty().matches("[-+]?\\d+")) {
                    verdict.broken(
                            values,
                            operator + " compares whole numbers, not "
                                    + Names.quoted(values.items().get(0).written()));
                }
            }
            default -> {}
        }
    }
}
