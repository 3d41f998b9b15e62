package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A node port is one that nodes can open. */
final class BadNodePort implements Rule {
    private static final long LOWEST = 30_000;
    private static final long HIGHEST = 32_767;

    @Override
    public About about() {
        return About.api(
                "bad-node-port",
                Severity.ERROR,
                "A nodePort stands in a Service of type NodePort or LoadBalancer, in the range of the cluster.",
                "The API server refuses a nodePort in a Service of type ClusterIP, and one outside of"
                        + " --service-node-port-range, 30000 to 32767 unless the cluster says otherwise (core validation,"
                        + " ValidateService; the port allocator).",
                "Remove nodePort, or set the type to NodePort and choose a port from 30000 to 32767.",
                "SVC-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> service.ports().forEach(port -> judge(service, port, verdict)));
    }

    private static void judge(ServiceSpec service, ServiceSpec.Port port, Verdict verdict) {
        Spot spot = port.spot().at("nodePort");
        long number = spot.integer().orElse(0);
        if (number == 0) {
            return;
        }
        if (service.type().equals("ClusterIP")) {
            verdict.broken(
                    spot,
                    "nodePort " + number + " in a Service of type ClusterIP",
                    "Remove nodePort, or set the type to NodePort.");
        } else if (number < LOWEST || number > HIGHEST) {
            verdict.broken(
                    Severity.WARNING,
                    spot,
                    "nodePort " + number + " is outside of the range that clusters have by default",
                    "Write a port from " + LOWEST + " to " + HIGHEST + ", unless the cluster has another range.");
        }
    }
}
