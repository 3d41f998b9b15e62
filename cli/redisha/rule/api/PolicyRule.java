package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Selector;
import redisha.rule.Workload;

/**
 * One rule of a NetworkPolicy.
 *
 * @param manifest the policy
 * @param spot the entry of {@code spec.ingress} or {@code spec.egress}
 * @param incoming whether it is about traffic to the pods of the policy
 */
record PolicyRule(Manifest manifest, Spot spot, boolean incoming) {

    /** All rules of all NetworkPolicies of the input. */
    static Stream<PolicyRule> of(Evidence evidence) {
        return evidence.manifests()
                .ofKind("NetworkPolicy")
                .flatMap(policy -> Stream.concat(of(policy, "ingress", true), of(policy, "egress", false)));
    }

    private static Stream<PolicyRule> of(Manifest policy, String list, boolean incoming) {
        return policy.spot().at("spec", list).items().stream().map(rule -> new PolicyRule(policy, rule, incoming));
    }

    List<Spot> peers() {
        return spot.at(incoming ? "from" : "to").items();
    }

    List<Spot> ports() {
        return spot.at("ports").items();
    }

    /**
     * The workloads whose ports it speaks of: those of the policy for incoming traffic, those of the peers for outgoing;
     * none when some of them are outside of the input or its namespace.
     */
    List<Workload> targets(Evidence evidence) {
        if (incoming) {
            return evidence.selected(
                    manifest.namespace(), Selector.of(manifest.spot().at("spec", "podSelector")));
        }
        List<Workload> targets = new ArrayList<>();
        for (Spot peer : peers()) {
            List<Workload> those = peer.at("podSelector").exists()
                            && !peer.at("namespaceSelector").exists()
                    ? evidence.selected(manifest.namespace(), Selector.of(peer.at("podSelector")))
                    : List.of();
            if (those.isEmpty()) {
                return List.of();
            }
            targets.addAll(those);
        }
        return targets;
    }

    /** {@code TCP} when a port names no protocol. */
    static String protocol(Spot port) {
        return port.at("protocol").text().filter(text -> !text.isEmpty()).orElse("TCP");
    }
}
