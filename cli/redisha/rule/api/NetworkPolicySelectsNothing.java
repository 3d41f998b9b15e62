package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Selector;
import redisha.rule.Verdict;

/** A NetworkPolicy guards pods. */
final class NetworkPolicySelectsNothing implements Rule {

    @Override
    public About about() {
        return About.api(
                "network-policy-selects-nothing",
                Severity.WARNING,
                "The podSelector of a NetworkPolicy selects pods of a workload beside it.",
                "A policy that selects no pod restricts nothing, and looks as if it did (Kubernetes documentation,"
                        + " Network Policies).",
                "Write labels that the pod template of the workload carries.",
                "SEL-08");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        if (!evidence.whole().hasWorkloads()) {
            return;
        }
        evidence.manifests().ofKind("NetworkPolicy").forEach(policy -> judge(policy, evidence, verdict));
    }

    private static void judge(Manifest policy, Evidence evidence, Verdict verdict) {
        Spot spot = policy.spot().at("spec", "podSelector");
        Selector selector = Selector.of(spot);
        if (selector.isEmpty()
                || !evidence.selected(policy.namespace(), selector).isEmpty()) {
            return;
        }
        Optional<String> closest = ClosestPods.to(selector, policy.namespace(), evidence);
        verdict.broken(
                closest.isPresent() ? Severity.WARNING : Severity.INFO,
                spot,
                "no pod of this input has the labels " + selector
                        + closest.map(words -> "; " + words).orElse(""),
                "Write labels that the pod template of the workload carries.");
    }
}
