package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Selector;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** A workload keeps its selector for life. */
final class SelectorChanged implements UpdateRule {

    @Override
    public About about() {
        return About.api(
                "selector-changed",
                Severity.ERROR,
                "The selector of an installed Deployment, DaemonSet or ReplicaSet stays as it is.",
                "spec.selector is immutable; the API server refuses the update (apps/deployment strategy,"
                        + " ValidateUpdate).",
                "Keep the old selector, or delete the object with 'kubectl delete --cascade=orphan' and apply again.",
                "SEL-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Update update : Update.of(evidence, "Deployment", "DaemonSet", "ReplicaSet")) {
            Selector before = Selector.of(update.before("spec", "selector"));
            Selector after = Selector.of(update.after("spec", "selector"));
            if (!before.equals(after)) {
                verdict.broken(
                        update.after("spec", "selector"),
                        "the selector was " + before + " and is to be " + after,
                        "Keep the old selector, or run '" + update.deletion("--cascade=orphan")
                                + "', apply again and, once the new pods are ready, delete what the old object left.");
            }
        }
    }
}
