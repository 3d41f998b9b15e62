package redisha.rule.api;

import java.util.HashSet;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The groups of a PrometheusRule can be told apart. */
final class RuleGroupTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "rule-group-twice",
                Severity.ERROR,
                "Each group of a PrometheusRule has a name of its own.",
                "The name is the key of the list, and the API server refuses a second entry with the same key"
                        + " (PrometheusRule CRD, x-kubernetes-list-map-keys).",
                "Rename one of the groups, or put their rules into one.",
                "MON-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("PrometheusRule").forEach(object -> {
            Set<String> seen = new HashSet<>();
            for (Spot group : object.spot().at("spec", "groups").items()) {
                Spot name = group.at("name");
                if (!name.isEmptyOrAbsent() && !seen.add(name.textOrEmpty())) {
                    verdict.broken(name, Names.quoted(name.textOrEmpty()) + " is the name of an earlier group");
                }
            }
        });
    }
}
