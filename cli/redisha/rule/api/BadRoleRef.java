package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A binding names a role. */
final class BadRoleRef implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-role-ref",
                Severity.ERROR,
                "The roleRef of a binding has a name, and that of a ClusterRoleBinding names a ClusterRole.",
                "The API server refuses the binding otherwise (rbac validation, ValidateRoleBinding).",
                "Write the kind and the name of the role.",
                "RBAC-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("RoleBinding", "ClusterRoleBinding").forEach(binding -> judge(binding, verdict));
    }

    private static void judge(Manifest binding, Verdict verdict) {
        Spot reference = binding.spot().at("roleRef");
        Spot name = reference.at("name");
        if (name.isEmptyOrAbsent()) {
            verdict.broken(name, "the name of the role is not given");
        } else {
            Names.PATH_SEGMENT.fault(name.textOrEmpty()).ifPresent(fault -> verdict.broken(name, fault));
        }
        Spot kind = reference.at("kind");
        if (binding.kind().equals("ClusterRoleBinding") && kind.textOrEmpty().equals("Role")) {
            verdict.broken(
                    kind,
                    "a ClusterRoleBinding names a Role",
                    "Make the binding a RoleBinding, or the role a ClusterRole.");
        }
    }
}
