package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** What steers traffic from outside stands in Services that get such traffic. */
final class ExternalTrafficFields implements Rule {

    @Override
    public About about() {
        return About.api(
                "external-traffic-fields",
                Severity.ERROR,
                "externalTrafficPolicy stands in a Service that is reached from outside, healthCheckNodePort in a"
                        + " LoadBalancer with the policy Local.",
                "The API server refuses the Service otherwise (core validation,"
                        + " validateServiceExternalTrafficPolicy).",
                "Remove the field, or set the type to NodePort or LoadBalancer.",
                "SVC-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> judge(service, verdict));
    }

    private static void judge(ServiceSpec service, Verdict verdict) {
        Spot policy = service.spec().at("externalTrafficPolicy");
        if (!policy.isEmptyOrAbsent() && !isReachedFromOutside(service)) {
            verdict.broken(
                    policy,
                    "externalTrafficPolicy " + policy.textOrEmpty() + " in a Service of type " + service.type());
        }
        Spot health = service.spec().at("healthCheckNodePort");
        boolean local = policy.textOrEmpty().equals("Local");
        if (health.integer().orElse(0) != 0 && !(service.isLoadBalancer() && local)) {
            verdict.broken(
                    health,
                    "healthCheckNodePort in a Service of type " + service.type() + " with externalTrafficPolicy "
                            + (policy.isEmptyOrAbsent() ? "Cluster" : policy.textOrEmpty()),
                    "Remove healthCheckNodePort, or set type: LoadBalancer and externalTrafficPolicy: Local.");
        }
    }

    private static boolean isReachedFromOutside(ServiceSpec service) {
        return switch (service.type()) {
            case "NodePort", "LoadBalancer" -> true;
            case "ClusterIP" -> !service.spec().at("externalIPs").isEmptyOrAbsent();
            default -> false;
        };
    }
}
