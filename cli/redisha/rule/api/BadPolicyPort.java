package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The ports of a NetworkPolicy are ports. */
final class BadPolicyPort implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-policy-port",
                Severity.ERROR,
                "A port of a NetworkPolicy is a number from 1 to 65535 or a legal name of a port; endPort stands beside a"
                        + " number and is not below it.",
                "The API server refuses the policy otherwise (networking validation, ValidateNetworkPolicyPort).",
                "Write a number without quotes, or the name of a container's port.",
                "NP-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        PolicyRule.of(evidence).flatMap(rule -> rule.ports().stream()).forEach(entry -> judge(entry, verdict));
    }

    private static void judge(Spot entry, Verdict verdict) {
        PortReference port = new PortReference(entry.at("port"));
        port.fault().ifPresent(fault -> verdict.broken(port.spot(), fault, port.remedy()));
        Spot end = entry.at("endPort");
        if (!end.exists()) {
            return;
        }
        if (port.number().isEmpty()) {
            verdict.broken(
                    end,
                    port.exists() ? "endPort stands beside the name " + port : "endPort stands without port",
                    "Write the first port of the range as a number in port.");
        } else if (end.integer().isPresent()
                && end.integer().getAsLong() < port.number().getAsLong()) {
            verdict.broken(
                    end,
                    "endPort " + end.written() + " is below port " + port,
                    "Write the first port in port and the last one in endPort.");
        }
    }
}
