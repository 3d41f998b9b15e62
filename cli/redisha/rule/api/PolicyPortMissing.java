package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A named port of a NetworkPolicy is the name of a port in the pods that it is about. */
final class PolicyPortMissing implements Rule {

    @Override
    public About about() {
        return About.api(
                "policy-port-missing",
                Severity.ERROR,
                "A port that a NetworkPolicy names is declared under that name by a container of the pods it leads to.",
                "A name that no container declares allows no traffic at all (Kubernetes documentation, Network"
                        + " Policies).",
                "Write the name of a declared port, or the number.",
                "NP-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        PolicyRule.of(evidence).forEach(rule -> judge(rule, rule.targets(evidence), verdict));
    }

    private static void judge(PolicyRule rule, List<Workload> targets, Verdict verdict) {
        if (targets.isEmpty()) {
            return;
        }
        for (Spot entry : rule.ports()) {
            PortReference port = new PortReference(entry.at("port"));
            String protocol = PolicyRule.protocol(entry);
            boolean readable = port.name().isPresent() && port.fault().isEmpty();
            if (readable && targets.stream().noneMatch(each -> port.isDeclaredBy(each, protocol))) {
                verdict.broken(
                        port.spot(),
                        "the pods have no " + protocol + " port named " + port + "; they declare: "
                                + DeclaredPorts.of(targets));
            }
        }
    }
}
