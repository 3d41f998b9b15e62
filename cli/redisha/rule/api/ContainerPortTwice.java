package redisha.rule.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.ContainerPort;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A port of a pod is listened on by one container. */
final class ContainerPortTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "container-port-twice",
                Severity.WARNING,
                "No two entries of a pod declare the same port and protocol.",
                "All containers of a pod share one network, so only one can listen there; the API server warns (pod"
                        + " warnings, warningsForPodSpecAndMeta).",
                "Declare the port where it is listened on, once.",
                "PORT-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Map<List<Object>, ContainerPort> seen = new HashMap<>();
        for (ContainerPort port : workload.ports()) {
            if (port.number().isEmpty()) {
                continue;
            }
            long number = port.number().getAsLong();
            ContainerPort earlier = seen.putIfAbsent(List.of(port.protocol(), number), port);
            if (earlier != null && !onTwoHostPorts(earlier, port)) {
                verdict.broken(
                        port.spot().at("containerPort"),
                        "port " + number + "/" + port.protocol() + " is declared at "
                                + earlier.spot().path() + " too");
            }
        }
    }

    /** One port of the pod may well be reached by two ports of the host. */
    private static boolean onTwoHostPorts(ContainerPort one, ContainerPort other) {
        long first = one.spot().at("hostPort").integer().orElse(0);
        long second = other.spot().at("hostPort").integer().orElse(0);
        return first != 0 && second != 0 && first != second;
    }
}
