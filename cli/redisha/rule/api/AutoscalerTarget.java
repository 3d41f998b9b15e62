package redisha.rule.api;

import java.util.List;
import java.util.Optional;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An autoscaler scales something. */
final class AutoscalerTarget implements Rule {

    @Override
    public About about() {
        return About.api(
                "autoscaler-target",
                Severity.ERROR,
                "scaleTargetRef of a HorizontalPodAutoscaler names a workload beside it.",
                "The autoscaler of a workload that is not there does nothing but tell FailedGetScale (Kubernetes"
                        + " documentation, Horizontal Pod Autoscaling).",
                "Write the kind and name of the workload.",
                "HPA-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ScaleTarget.all(evidence).forEach(target -> judge(target, evidence, verdict));
    }

    private static void judge(ScaleTarget target, Evidence evidence, Verdict verdict) {
        String name = target.name().textOrEmpty();
        String namespace = target.autoscaler().namespace();
        List<String> others = evidence.manifests()
                .ofKind(target.kind())
                .filter(other -> Manifests.sameNamespace(other.namespace(), namespace))
                .map(Manifest::name)
                .toList();
        // Where none of the kind is at hand, it is elsewhere.
        if (name.isEmpty() || others.isEmpty() || others.contains(name)) {
            return;
        }
        Optional<String> near = Nearest.word(name, others);
        verdict.broken(
                near.isPresent() ? Severity.ERROR : Severity.WARNING,
                target.name(),
                "this input has no " + target.kind() + " " + Names.quoted(name),
                near.map(other -> "Did you mean " + Names.quoted(other) + "?")
                        .orElse("Write the kind and name of the workload."));
    }
}
