package redisha.rule.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Ports of a Service that has several can be told apart by name. */
final class ServicePortNames implements Rule {

    @Override
    public About about() {
        return About.api(
                "service-port-names",
                Severity.ERROR,
                "Each port of a Service with several has a name of its own.",
                "The API server refuses the Service otherwise (core validation, validateServicePort).",
                "Give each port a different name.",
                "SVC-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> judge(service.ports(), verdict));
    }

    private static void judge(List<ServiceSpec.Port> ports, Verdict verdict) {
        Set<String> names = new HashSet<>();
        for (ServiceSpec.Port port : ports) {
            Spot spot = port.spot().at("name");
            if (port.name().isEmpty() && ports.size() > 1) {
                String number = port.spot().at("port").written();
                verdict.broken(spot, "port " + number + " has no name, and it is one of " + ports.size());
            } else if (!port.name().isEmpty() && !names.add(port.name())) {
                verdict.broken(spot, Names.quoted(port.name()) + " is the name of another port as well");
            }
        }
    }
}
