package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A numeric target port is one that the selected pods declare. */
final class TargetPortUndeclared implements Rule {

    @Override
    public About about() {
        return About.api(
                "target-port-undeclared",
                Severity.INFO,
                "A targetPort that is a number is declared by a container of the selected pods.",
                "A container may listen on a port it does not declare, but a number that differs from all declared ones"
                        + " is often a mistake (Kubernetes documentation, Services).",
                "Write the number of a declared port, or declare the port in the container.",
                "SVC-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> judge(service, service.workloads(evidence), verdict));
    }

    private static void judge(ServiceSpec service, List<Workload> workloads, Verdict verdict) {
        // Pods that declare nothing, or one of several workloads, say nothing about what they listen on.
        if (workloads.isEmpty()
                || workloads.stream().anyMatch(each -> each.ports().isEmpty())) {
            return;
        }
        for (ServiceSpec.Port port : service.ports()) {
            PortReference target = port.target();
            boolean readable = target.number().isPresent() && target.fault().isEmpty();
            if (readable && workloads.stream().noneMatch(each -> target.isDeclaredBy(each, port.protocol()))) {
                verdict.broken(
                        target.spot(),
                        "the selected pods declare no port " + target + "/" + port.protocol() + "; they declare: "
                                + DeclaredPorts.of(workloads));
            }
        }
    }
}
