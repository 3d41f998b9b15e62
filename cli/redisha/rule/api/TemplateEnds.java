package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The pods of a lasting workload last. */
final class TemplateEnds implements Rule {

    @Override
    public About about() {
        return About.api(
                "template-ends",
                Severity.ERROR,
                "The pods of a StatefulSet or Deployment restart always and have no deadline.",
                "The API server refuses another restartPolicy, and activeDeadlineSeconds, in their templates (apps"
                        + " validation, ValidatePodTemplateSpecForStatefulSet and"
                        + " ValidatePodTemplateSpecForReplicaSet).",
                "Remove the line, or use a Job for work that ends.",
                "POD-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("StatefulSet", "Deployment", "DaemonSet", "ReplicaSet")
                .flatMap(manifest -> evidence.workload(manifest).stream())
                .forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Spot policy = workload.spec().at("restartPolicy");
        if (!policy.isEmptyOrAbsent() && !policy.textOrEmpty().equals("Always")) {
            verdict.broken(
                    policy, "the pods of a " + workload.manifest().kind() + " restart Always, not " + policy.written());
        }
        Spot deadline = workload.spec().at("activeDeadlineSeconds");
        if (deadline.exists()) {
            verdict.broken(
                    deadline,
                    "the pods of a " + workload.manifest().kind() + " cannot end after " + deadline.written() + " s");
        }
    }
}
