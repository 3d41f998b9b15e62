package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A toleration says which taint it tolerates. */
final class BadToleration implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-toleration",
                Severity.ERROR,
                "A toleration without a key has operator Exists, Exists has no value, tolerationSeconds has effect"
                        + " NoExecute; key and value are those of a label.",
                "The API server refuses the pod otherwise (core validation, ValidateTolerations).",
                "Write key, operator, value and effect as kubectl describe node shows the taint.",
                "SCH-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.spec().at("tolerations").items().forEach(toleration -> judge(toleration, verdict));
        }
    }

    private static void judge(Spot toleration, Verdict verdict) {
        Spot key = toleration.at("key");
        Spot value = toleration.at("value");
        String operator = toleration.at("operator").textOrEmpty();
        if (key.isEmptyOrAbsent() && !operator.equals("Exists")) {
            verdict.broken(
                    toleration, "has no key", "Write the taint's key, or operator: Exists to tolerate all taints.");
        }
        key.text()
                .filter(text -> !text.isEmpty())
                .flatMap(Names.QUALIFIED_NAME::fault)
                .ifPresent(fault -> verdict.broken(key, fault, "Write the key of the taint."));
        judgeValue(operator, value, verdict);
        if (toleration.at("tolerationSeconds").exists()
                && !toleration.at("effect").textOrEmpty().equals("NoExecute")) {
            verdict.broken(
                    toleration.at("tolerationSeconds"),
                    "tolerationSeconds without effect: NoExecute",
                    "Write effect: NoExecute, or remove tolerationSeconds.");
        }
    }

    private static void judgeValue(String operator, Spot value, Verdict verdict) {
        switch (operator) {
            case "Exists" -> {
                if (!value.isEmptyOrAbsent()) {
                    verdict.broken(
                            value,
                            "Exists takes no value and has " + Names.quoted(value.written()),
                            "Remove the value, or write operator: Equal.");
                }
            }
            case "Equal", "" ->
                value.text()
                        .flatMap(Names.LABEL_VALUE::fault)
                        .ifPresent(fault -> verdict.broken(value, fault, "Write the value of the taint."));
            case "Gt", "Lt" -> {
                if (!value.textOrEmpty().matches("0|-?[1-9]\\d{0,18}")) {
                    verdict.broken(
                            value,
                            operator + " compares whole numbers, not " + Names.quoted(value.written()),
                            "Write a whole number in quotes.");
                }
            }
            default -> {}
        }
    }
}
