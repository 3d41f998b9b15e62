package redisha.rule.api;

import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Each rule of a role says what may be done to what. */
final class IncompletePolicyRule implements Rule {

    @Override
    public About about() {
        return About.api(
                "incomplete-policy-rule",
                Severity.ERROR,
                "A rule of a Role has verbs, apiGroups and resources; nonResourceURLs stand alone, in a ClusterRole.",
                "The API server refuses the role otherwise (rbac validation, ValidatePolicyRule).",
                "Write verbs, apiGroups (\"\" for the core group) and resources.",
                "RBAC-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Role", "ClusterRole")
                .forEach(role -> role.spot().at("rules").items().forEach(rule -> judge(role.kind(), rule, verdict)));
    }

    private static void judge(String kind, Spot rule, Verdict verdict) {
        judgeList(rule, "verbs", verdict);
        Spot urls = rule.at("nonResourceURLs");
        if (urls.isEmptyOrAbsent()) {
            judgeList(rule, "apiGroups", verdict);
            judgeList(rule, "resources", verdict);
        } else if (kind.equals("Role")) {
            verdict.broken(urls, "nonResourceURLs in a Role", "Move the rule to a ClusterRole.");
        } else if (Stream.of("apiGroups", "resources", "resourceNames")
                .anyMatch(field -> !rule.at(field).isEmptyOrAbsent())) {
            verdict.broken(
                    urls, "nonResourceURLs beside resources", "Make two rules, one of URLs and one of resources.");
        }
    }

    private static void judgeList(Spot rule, String field, Verdict verdict) {
        if (rule.at(field).isEmptyOrAbsent()) {
            verdict.broken(rule.at(field), "the rule has no " + field);
        }
    }
}
