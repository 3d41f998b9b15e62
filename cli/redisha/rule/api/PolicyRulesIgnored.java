package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A NetworkPolicy heeds the rules that it has. */
final class PolicyRulesIgnored implements Rule {

    @Override
    public About about() {
        return About.api(
                "policy-rules-ignored",
                Severity.WARNING,
                "A NetworkPolicy with egress rules has the policy type Egress, one with ingress rules the type Ingress.",
                "Rules of a type that policyTypes does not name do nothing (Kubernetes documentation, Network Policies).",
                "Add the type to policyTypes, or remove the rules.",
                "NP-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("NetworkPolicy")
                .map(policy -> policy.spot().at("spec"))
                .forEach(spec -> {
                    judge(spec, "ingress", "Ingress", verdict);
                    judge(spec, "egress", "Egress", verdict);
                });
    }

    private static void judge(Spot spec, String list, String type, Verdict verdict) {
        List<String> types =
                spec.at("policyTypes").items().stream().map(Spot::textOrEmpty).toList();
        // Without policyTypes the rules themselves say which types the policy has.
        if (!types.isEmpty() && !types.contains(type) && !spec.at(list).isEmptyOrAbsent()) {
            verdict.broken(spec.at(list), "policyTypes is " + types + " and the policy has " + list + " rules");
        }
    }
}
