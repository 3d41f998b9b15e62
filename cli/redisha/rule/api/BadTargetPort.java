package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The target of a Service's port is a port number or can be a port's name. */
final class BadTargetPort implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-target-port",
                Severity.ERROR,
                "The targetPort of a Service is a number from 1 to 65535 or a legal name of a port.",
                "The API server refuses the Service otherwise; a number in quotes is a name to it (core validation,"
                        + " validateServicePort).",
                "Write a number without quotes, or the name of a container's port.",
                "SVC-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence)
                .flatMap(service -> service.ports().stream())
                .map(ServiceSpec.Port::target)
                .filter(target -> target.spot().path().endsWith("targetPort"))
                .forEach(target ->
                        target.fault().ifPresent(fault -> verdict.broken(target.spot(), fault, target.remedy())));
    }
}
