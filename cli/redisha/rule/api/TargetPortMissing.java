package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A named target port is the name of a port in the selected pods. */
final class TargetPortMissing implements Rule {

    @Override
    public About about() {
        return About.api(
                "target-port-missing",
                Severity.ERROR,
                "A targetPort that is a name is the name of a port that a container of the selected pods declares.",
                "A name that no container declares gives the port no endpoints, and every connection to it fails"
                        + " (Kubernetes documentation, Services).",
                "Write the name of a declared port, or the number.",
                "SVC-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence).forEach(service -> judge(service, service.workloads(evidence), verdict));
    }

    private static void judge(ServiceSpec service, List<Workload> workloads, Verdict verdict) {
        if (workloads.isEmpty()) {
            return;
        }
        for (ServiceSpec.Port port : service.ports()) {
            PortReference target = port.target();
            boolean readable = target.name().isPresent() && target.fault().isEmpty();
            if (readable && workloads.stream().noneMatch(each -> target.isDeclaredBy(each, port.protocol()))) {
                verdict.broken(
                        target.spot(),
                        "the selected pods have no " + port.protocol() + " port named " + target + "; they declare: "
                                + DeclaredPorts.of(workloads));
            }
        }
    }
}
