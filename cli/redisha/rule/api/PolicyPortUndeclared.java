package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A numeric port of a NetworkPolicy is one that the pods declare. */
final class PolicyPortUndeclared implements Rule {

    @Override
    public About about() {
        return About.api(
                "policy-port-undeclared",
                Severity.INFO,
                "A port that a NetworkPolicy gives by number is declared by a container of the pods it leads to.",
                "A container may listen on a port it does not declare, but a number that differs from all declared ones"
                        + " is often a mistake; traffic is matched after a Service has replaced its port by that of the"
                        + " pod (Kubernetes documentation, Network Policies).",
                "Write the port of the pod, or declare the port in the container.",
                "NP-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        PolicyRule.of(evidence).forEach(rule -> judge(rule, rule.targets(evidence), verdict));
    }

    private static void judge(PolicyRule rule, List<Workload> targets, Verdict verdict) {
        if (targets.isEmpty() || targets.stream().anyMatch(each -> each.ports().isEmpty())) {
            return;
        }
        for (Spot entry : rule.ports()) {
            PortReference port = new PortReference(entry.at("port"));
            String protocol = PolicyRule.protocol(entry);
            boolean readable = port.number().isPresent()
                    && port.fault().isEmpty()
                    && !entry.at("endPort").exists();
            if (readable && targets.stream().noneMatch(each -> port.isDeclaredBy(each, protocol))) {
                verdict.broken(
                        port.spot(),
                        "the pods declare no port " + port + "/" + protocol + "; they declare: "
                                + DeclaredPorts.of(targets));
            }
        }
    }
}
