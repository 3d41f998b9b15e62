package redisha.rule.api;

import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A binding joins an account and a role that exist. */
final class BindingLeadsNowhere implements Rule {
    private static final Set<String> OF_EVERY_CLUSTER = Set.of("cluster-admin", "admin", "edit", "view");

    @Override
    public About about() {
        return About.api(
                "binding-leads-nowhere",
                Severity.ERROR,
                "The accounts and the role of a binding are in the input when it has objects of their kind.",
                "The API server accepts a binding to what does not exist, and the pods are refused what they ask for"
                        + " (Kubernetes documentation, RBAC).",
                "Write the name of an account or a role of the input, unless the cluster has the one that is named.",
                "RBAC-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("RoleBinding", "ClusterRoleBinding").forEach(binding -> {
            judgeRole(binding, evidence, verdict);
            binding.spot().at("subjects").items().forEach(subject -> judge(binding, subject, evidence, verdict));
        });
    }

    private static void judgeRole(Manifest binding, Evidence evidence, Verdict verdict) {
        Spot kind = binding.spot().at("roleRef", "kind");
        Spot name = binding.spot().at("roleRef", "name");
        if (!name.isEmptyOrAbsent() && !OF_EVERY_CLUSTER.contains(name.textOrEmpty())) {
            Sought.missing(evidence, kind.textOrEmpty(), binding.namespace(), name.textOrEmpty())
                    // A Role is made by whoever binds it, a ClusterRole may be there for everyone.
                    .filter(missing -> kind.textOrEmpty().equals("Role") || missing.severity() == Severity.ERROR)
                    .ifPresent(missing -> say(missing, name, verdict));
        }
    }

    private static void judge(Manifest binding, Spot subject, Evidence evidence, Verdict verdict) {
        Spot name = subject.at("name");
        if (!subject.at("kind").textOrEmpty().equals("ServiceAccount")
                || name.isEmptyOrAbsent()
                || name.textOrEmpty().equals("default")) {
            return;
        }
        String namespace = subject.at("namespace").text().orElse(binding.namespace());
        Sought.missing(evidence, "ServiceAccount", namespace, name.textOrEmpty())
                .ifPresent(missing -> say(missing, name, verdict));
    }

    private static void say(Sought missing, Spot name, Verdict verdict) {
        verdict.broken(
                missing.severity(),
                name,
                missing.clause(),
                "Write the name and the namespace of an object of the input, unless the cluster has this one.");
    }
}
