package redisha.rule.api;

import java.util.HashMap;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Service serves each port once. */
final class ServicePortTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "service-port-twice",
                Severity.ERROR,
                "No two ports of a Service have the same number and protocol, nor the same node port and protocol.",
                "The API server refuses the second one (core validation, ValidateService).",
                "Remove one of the two, or give it another number.",
                "SVC-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> {
            judge(service, "port", verdict);
            judge(service, "nodePort", verdict);
        });
    }

    private static void judge(ServiceSpec service, String field, Verdict verdict) {
        Map<String, ServiceSpec.Port> seen = new HashMap<>();
        for (ServiceSpec.Port port : service.ports()) {
            Spot spot = port.spot().at(field);
            long number = spot.integer().orElse(0);
            if (number == 0) {
                continue;
            }
            String key = number + "/" + port.protocol();
            ServiceSpec.Port first = seen.putIfAbsent(key, port);
            if (first != null) {
                verdict.broken(
                        spot,
                        field + " " + key + " is given before, at "
                                + first.spot().path());
            }
        }
    }
}
