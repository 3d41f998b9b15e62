package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A binding says in full whom it binds. */
final class BadSubject implements Rule {
    private static final String GROUP = "rbac.authorization.k8s.io";

    @Override
    public About about() {
        return About.api(
                "bad-subject",
                Severity.ERROR,
                "A subject has a name; a ServiceAccount has no apiGroup, and in a ClusterRoleBinding a namespace; a User"
                        + " or Group has the apiGroup " + GROUP + ".",
                "The API server refuses the binding otherwise (rbac validation, validateRoleBindingSubject).",
                "Write kind, name and, for a ServiceAccount, its namespace; leave apiGroup out.",
                "RBAC-04",
                "RBAC-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("RoleBinding", "ClusterRoleBinding").forEach(binding -> binding.spot()
                .at("subjects")
                .items()
                .forEach(subject -> judge(binding.kind(), subject, verdict)));
    }

    private static void judge(String bindingKind, Spot subject, Verdict verdict) {
        Spot name = subject.at("name");
        if (name.isEmptyOrAbsent()) {
            verdict.broken(name, "the subject has no name");
        }
        boolean account = subject.at("kind").textOrEmpty().equals("ServiceAccount");
        Spot group = subject.at("apiGroup");
        if (!group.isEmptyOrAbsent() && (account || !group.textOrEmpty().equals(GROUP))) {
            verdict.broken(
                    group,
                    "the apiGroup of a " + subject.at("kind").textOrEmpty() + " is "
                            + Names.quoted(group.textOrEmpty()),
                    "Leave apiGroup out.");
        }
        if (!account) {
            return;
        }
        if (!name.isEmptyOrAbsent()) {
            Names.DNS_SUBDOMAIN.fault(name.textOrEmpty()).ifPresent(fault -> verdict.broken(name, fault));
        }
        Spot namespace = subject.at("namespace");
        if (bindingKind.equals("ClusterRoleBinding") && namespace.isEmptyOrAbsent()) {
            verdict.broken(
                    namespace,
                    "the ServiceAccount " + Names.quoted(name.textOrEmpty()) + " has no namespace",
                    "Write the namespace of the ServiceAccount.");
        }
    }
}
