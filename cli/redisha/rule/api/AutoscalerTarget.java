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
import redisha.rule.Workload;

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
        List<String> others = evidence.manifests()
                .ofKind(target.kind())
                .filter(other -> isBeside(other, target))
                .map(Manifest::name)
                .toList();
        if (others.isEmpty()) {
            judgeKind(target, evidence, verdict);
        } else if (!name.isEmpty() && !others.contains(name)) {
            Optional<String> near = Nearest.word(name, others);
            say(near.isPresent() ? Severity.ERROR : Severity.WARNING, target, near, verdict);
        }
    }

    /** Where none of the kind is at hand, it is elsewhere, or it is misspelt. */
    private static void judgeKind(ScaleTarget target, Evidence evidence, Verdict verdict) {
        List<String> kinds = evidence.workloads().stream()
                .map(Workload::manifest)
                .filter(other -> isBeside(other, target))
                .filter(other -> other.name().equals(target.name().textOrEmpty()))
                .map(Manifest::kind)
                .toList();
        Optional<String> near = Nearest.word(target.kind(), kinds);
        if (near.isPresent()) {
            say(Severity.ERROR, target, near, verdict);
        }
    }

    private static boolean isBeside(Manifest other, ScaleTarget target) {
        return Manifests.sameNamespace(other.namespace(), target.autoscaler().namespace());
    }

    private static void say(Severity severity, ScaleTarget target, Optional<String> near, Verdict verdict) {
        verdict.broken(
                severity,
                target.name(),
                "this input has no " + target.kind() + " "
                        + Names.quoted(target.name().textOrEmpty()),
                near.map(other -> "Did you mean " + Names.quoted(other) + "?")
                        .orElse("Write the kind and name of the workload."));
    }
}
