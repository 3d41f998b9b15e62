package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Selectors are well-formed. */
final class BadSelector implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-selector",
                Severity.ERROR,
                "A selector names labels that can exist; In and NotIn have values, Exists and DoesNotExist have none.",
                "The API server refuses the object otherwise (apimachinery, ValidateLabelSelectorRequirement).",
                "Write keys and values as labels are written.",
                "SEL-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot selector : LabelSelectors.of(evidence)) {
            judgeLabels(selector.at("matchLabels"), verdict);
            selector.at("matchExpressions").items().forEach(expression -> judge(expression, verdict));
        }
        evidence.manifests()
                .ofKind("Service")
                .forEach(service -> judgeLabels(service.spot().at("spec", "selector"), verdict));
    }

    private static void judgeLabels(Spot labels, Verdict verdict) {
        labels.entries().forEach((key, value) -> {
            Names.QUALIFIED_NAME.fault(key).ifPresent(fault -> verdict.broken(value, fault));
            value.text().flatMap(Names.LABEL_VALUE::fault).ifPresent(fault -> verdict.broken(value, fault));
        });
    }

    private static void judge(Spot expression, Verdict verdict) {
        Spot key = expression.at("key");
        key.text().flatMap(Names.QUALIFIED_NAME::fault).ifPresent(fault -> verdict.broken(key, fault));
        Spot values = expression.at("values");
        for (Spot value : values.items()) {
            value.text().flatMap(Names.LABEL_VALUE::fault).ifPresent(fault -> verdict.broken(value, fault));
        }
        String operator = expression.at("operator").textOrEmpty();
        if (List.of("In", "NotIn").contains(operator) && values.isEmptyOrAbsent()) {
            verdict.broken(values, operator + " has no values", "List the values, or use Exists or DoesNotExist.");
        }
        if (List.of("Exists", "DoesNotExist").contains(operator) && !values.isEmptyOrAbsent()) {
            verdict.broken(values, operator + " has values", "Remove the values, or use In or NotIn.");
        }
    }
}
