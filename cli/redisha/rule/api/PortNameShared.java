package redisha.rule.api;

import java.util.HashMap;
import java.util.Map;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.ContainerPort;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The name of a port means one port of the pod. */
final class PortNameShared implements Rule {

    @Override
    public About about() {
        return About.api(
                "port-name-shared",
                Severity.WARNING,
                "No two containers of a pod give different ports the same name.",
                "A Service, a probe of another tool or a NetworkPolicy that uses the name means the port of the first"
                        + " container only (Kubernetes documentation, Services).",
                "Rename one of the two ports.",
                "PORT-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Map<String, ContainerPort> seen = new HashMap<>();
        for (ContainerPort port : workload.ports()) {
            ContainerPort first = port.name().isEmpty() ? null : seen.putIfAbsent(port.name(), port);
            if (first != null
                    && !first.container().equals(port.container())
                    && !first.number().equals(port.number())) {
                verdict.broken(
                        port.spot().at("name"),
                        "container '" + first.container().at("name").textOrEmpty() + "' calls another port '"
                                + port.name() + "' too");
            }
        }
    }
}
