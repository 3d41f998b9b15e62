package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** A binding keeps its role for life. */
final class RoleRefChanged implements UpdateRule {

    @Override
    public About about() {
        return About.api(
                "role-ref-changed",
                Severity.ERROR,
                "The roleRef of an installed binding stays as it is.",
                "The API server refuses the update, so that whoever may add subjects cannot widen what they may do"
                        + " (rbac validation, ValidateRoleBindingUpdate).",
                "Keep the old roleRef, or delete the binding and apply again ('kubectl auth reconcile' does both).",
                "RBAC-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Update update : Update.of(evidence, "RoleBinding", "ClusterRoleBinding")) {
            String before = words(update.before("roleRef"));
            String after = words(update.after("roleRef"));
            if (!before.equals(after)) {
                verdict.broken(
                        update.after("roleRef"),
                        "the role was " + before + " and is to be " + after,
                        "Keep the old roleRef, or run '" + update.deletion()
                                + "' and apply again ('kubectl auth reconcile' does both).");
            }
        }
    }

    private static String words(Spot reference) {
        return reference.at("kind").textOrEmpty() + "/" + reference.at("name").textOrEmpty();
    }
}
