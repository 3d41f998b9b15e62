package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** What a load balancer is told stands in Services that have one. */
final class LoadBalancerFields implements Rule {

    @Override
    public About about() {
        return About.api(
                "load-balancer-fields",
                Severity.ERROR,
                "loadBalancerSourceRanges (ranges of addresses), allocateLoadBalancerNodePorts and loadBalancerClass"
                        + " stand in Services of type LoadBalancer.",
                "The API server refuses the Service otherwise (core validation, ValidateService).",
                "Remove the field, or set the type to LoadBalancer.",
                "SVC-10");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> judge(service, verdict));
    }

    private static void judge(ServiceSpec service, Verdict verdict) {
        if (!service.isLoadBalancer()) {
            judgeOther(service, verdict);
            return;
        }
        for (Spot range : service.spec().at("loadBalancerSourceRanges").items()) {
            if (Cidr.of(range.textOrEmpty().strip()).isEmpty()) {
                verdict.broken(
                        range,
                        Names.quoted(range.textOrEmpty()) + " is no range of addresses",
                        "Write an address, '/' and the number of its leading bits, such as 10.0.0.0/8.");
            }
        }
        Spot loadBalancerClass = service.spec().at("loadBalancerClass");
        loadBalancerClass
                .text()
                .flatMap(Names.QUALIFIED_NAME::fault)
                .ifPresent(fault ->
                        verdict.broken(loadBalancerClass, fault, "Write the class as its controller documents it."));
    }

    private static void judgeOther(ServiceSpec service, Verdict verdict) {
        Spot ranges = service.spec().at("loadBalancerSourceRanges");
        if (!ranges.isEmptyOrAbsent()) {
            verdict.broken(ranges, "loadBalancerSourceRanges in a Service of type " + service.type());
        }
        for (String field : List.of("allocateLoadBalancerNodePorts", "loadBalancerClass")) {
            Spot spot = service.spec().at(field);
            if (spot.exists()) {
                verdict.broken(spot, field + " in a Service of type " + service.type());
            }
        }
    }
}
