package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The application protocol of a Service's port is well formed. */
final class BadAppProtocol implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-app-protocol",
                Severity.ERROR,
                "The appProtocol of a port is a qualified name, such as redis or example.com/redis.",
                "The API server refuses the Service otherwise (core validation, validateServicePort).",
                "Write the name of a protocol, with a DNS name and '/' before it when it is not a standard one.",
                "SVC-12");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence)
                .flatMap(service -> service.ports().stream())
                .map(port -> port.spot().at("appProtocol"))
                .forEach(spot -> spot.text()
                        .flatMap(Names.QUALIFIED_NAME::fault)
                        .ifPresent(fault -> verdict.broken(spot, fault)));
    }
}
