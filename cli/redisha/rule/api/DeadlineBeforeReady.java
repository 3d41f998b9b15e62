package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A roll-out has time to get ready. */
final class DeadlineBeforeReady implements Rule {

    @Override
    public About about() {
        return About.api(
                "deadline-before-ready",
                Severity.ERROR,
                "progressDeadlineSeconds of a Deployment, 600 when not given, is over minReadySeconds.",
                "The API server refuses the Deployment otherwise (apps validation, ValidateDeploymentSpec).",
                "Raise progressDeadlineSeconds or lower minReadySeconds.",
                "DEP-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Deployment")
                .map(deployment -> deployment.spot().at("spec"))
                .forEach(spec -> {
                    Spot deadline = spec.at("progressDeadlineSeconds");
                    long most = deadline.integer().orElse(600);
                    long ready = spec.at("minReadySeconds").integer().orElse(0);
                    if (most <= ready) {
                        verdict.broken(
                                deadline.exists() ? deadline : spec.at("minReadySeconds"),
                                "a pod is ready after " + ready + " seconds, and the deadline is " + most);
                    }
                });
    }
}
