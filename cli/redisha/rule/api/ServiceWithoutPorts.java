package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Service says which ports it serves. */
final class ServiceWithoutPorts implements Rule {

    @Override
    public About about() {
        return About.api(
                "service-without-ports",
                Severity.ERROR,
                "A Service has ports, unless it is headless or an ExternalName.",
                "The API server refuses a Service with a cluster address and no port (core validation,"
                        + " ValidateService).",
                "Write at least one entry with a port under spec.ports, or clusterIP: None.",
                "SVC-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence)
                .filter(service -> service.ports().isEmpty() && !service.isHeadless() && !service.isExternalName())
                .forEach(service -> verdict.broken(service.spec().at("ports"), "the Service has no ports"));
    }
}
