package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Session affinity is set up only when it is on. */
final class SessionAffinityUnused implements Rule {

    @Override
    public About about() {
        return About.api(
                "session-affinity-unused",
                Severity.ERROR,
                "sessionAffinityConfig stands in a Service with sessionAffinity: ClientIP.",
                "The API server refuses the Service otherwise (core validation, ValidateService).",
                "Set sessionAffinity: ClientIP, or remove sessionAffinityConfig.",
                "SVC-11");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence)
                .map(ServiceSpec::spec)
                .filter(spec -> spec.at("sessionAffinityConfig").exists())
                .filter(spec -> !spec.at("sessionAffinity").textOrEmpty().equals("ClientIP"))
                .forEach(spec -> verdict.broken(
                        spec.at("sessionAffinityConfig"), "sessionAffinityConfig is given, and the affinity is None"));
    }
}
