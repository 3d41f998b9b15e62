package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;

/** A workload says which pods are its own. */
final class EmptySelector implements Rule {

    @Override
    public About about() {
        return About.api(
                "empty-selector",
                Severity.ERROR,
                "The selector of a StatefulSet or Deployment has at least one label.",
                "An empty selector would take every pod of the namespace; the API server refuses it (apps validation,"
                        + " ValidateStatefulSetSpec and ValidateDeploymentSpec).",
                "Write matchLabels with labels of the template.",
                "SEL-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("StatefulSet", "Deployment", "DaemonSet", "ReplicaSet")
                .map(manifest -> manifest.spot().at("spec", "selector"))
                .filter(Spot::exists)
                .filter(selector -> Selector.of(selector).isEmpty())
                .forEach(selector -> verdict.broken(selector, "the selector is empty"));
    }
}
