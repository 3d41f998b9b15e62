package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A rule of a PrometheusRule records or alerts. */
final class BadPrometheusRule implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-prometheus-rule",
                Severity.ERROR,
                "A rule has an expr and either record or alert; for and keep_firing_for stand in alerts and are spans of"
                        + " time.",
                "The admission webhook of the Prometheus operator refuses the object; without the webhook Prometheus"
                        + " refuses to load its rules (Prometheus documentation, Recording rules).",
                "Write expr and one of record and alert; write spans of time as 5m or 1h30m.",
                "MON-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("PrometheusRule")
                .flatMap(object -> object.spot().at("spec", "groups").items().stream())
                .forEach(group -> {
                    judgeSpan(group.at("interval"), verdict);
                    group.at("rules").items().forEach(rule -> judge(rule, verdict));
                });
    }

    private static void judge(Spot rule, Verdict verdict) {
        if (rule.at("expr").exists() && rule.at("expr").written().isBlank()) {
            verdict.broken(rule.at("expr"), "expr is empty");
        }
        boolean alerts = !rule.at("alert").isEmptyOrAbsent();
        boolean records = !rule.at("record").isEmptyOrAbsent();
        if (alerts == records) {
            verdict.broken(rule, alerts ? "the rule has alert and record" : "the rule has neither alert nor record");
        }
        for (String field : List.of("for", "keep_firing_for")) {
            Spot spot = rule.at(field);
            if (!spot.isEmptyOrAbsent() && records && !alerts) {
                verdict.broken(spot, field + " in a recording rule", "Remove " + field + ".");
            }
            judgeSpan(spot, verdict);
        }
    }

    private static void judgeSpan(Spot spot, Verdict verdict) {
        String text = spot.textOrEmpty();
        if (!text.isEmpty() && PrometheusDuration.millis(text).isEmpty()) {
            verdict.broken(spot, Names.quoted(text) + " is no span of time", "Write a span such as 30s, 5m or 1h30m.");
        }
    }
}
