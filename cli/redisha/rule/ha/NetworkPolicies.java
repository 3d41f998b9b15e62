package redisha.rule.ha;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Selector;
import redisha.rule.Workload;

/**
 * What the NetworkPolicies of an input bar, judged as Kubernetes does (Kubernetes documentation, Network Policies): a pod that
 * no policy selects is open; for one that is selected, what any of its policies lets through goes through. Between two pods
 * both have to agree, the one that asks by its egress and the one that is asked by its ingress.
 */
final class NetworkPolicies {
    /** A release has a handful of members that differ in their number alone; more are not looked at one by one. */
    private static final int MOST_PODS = 9;

    private final Map<Workload, List<Policy>> policiesOf = new IdentityHashMap<>();
    private final Manifests manifests;

    private NetworkPolicies(Evidence evidence) {
        this.manifests = evidence.manifests();
        evidence.manifests().ofKind("NetworkPolicy").map(Policy::of).forEach(policy -> evidence.selected(
                        policy.manifest().namespace(), policy.pods())
                .forEach(workload -> policiesOf
                        .computeIfAbsent(workload, key -> new ArrayList<>())
                        .add(policy)));
    }

    static NetworkPolicies in(Evidence evidence) {
        return evidence.reading(NetworkPolicies.class, NetworkPolicies::new);
    }

    /**
     * Where traffic is stopped.
     *
     * @param spot the rules that would have to let it through
     * @param outgoing whether they are those of the pods that ask
     */
    record Barrier(Spot spot, boolean outgoing) {}

    /** What keeps pods from reaching the TCP ports of others; one of the ports is enough, as they are names of the same. */
    Optional<Barrier> between(Workload asking, Workload asked, Set<Long> ports) {
        if (isOpen(asking) && isOpen(asked)) {
            return Optional.empty();
        }
        NamespaceLabels from = namespace(asking);
        NamespaceLabels to = namespace(asked);
        for (Map<String, String> source : pods(asking)) {
            for (Map<String, String> target : pods(asked)) {
                // No policy comes between a pod and itself.
                if (source != target) {
                    Optional<Barrier> barrier = barrier(
                                    asking, source, true, permit -> permit.lets(target, to, asked, ports))
                            .or(() -> barrier(asked, target, false, permit -> permit.lets(source, from, asked, ports)));
                    if (barrier.isPresent()) {
                        return barrier;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What keeps pods from asking the cluster's DNS. */
    Optional<Barrier> beforeDns(Workload asking, String protocol) {
        return pods(asking).stream()
                .flatMap(pod -> barrier(asking, pod, true, permit -> permit.letsDns(pod, protocol)).stream())
                .findFirst();
    }

    private Optional<Barrier> barrier(
            Workload workload, Map<String, String> pod, boolean outgoing, Predicate<Permit> lets) {
        List<Policy> policies = isOpen(workload)
                ? List.of()
                : policiesOf.get(workload).stream()
                        .filter(policy ->
                                policy.isolates(outgoing) && policy.pods().matches(pod))
                        .toList();
        return policies.isEmpty()
                        || policies.stream()
                                .flatMap(policy -> policy.permits(outgoing).stream())
                                .anyMatch(lets)
                ? Optional.empty()
                : Optional.of(new Barrier(policies.get(0).spot(outgoing), outgoing));
    }

    /** Nothing in the input restricts it; what a policy does to pods in the network of the node is not defined. */
    private boolean isOpen(Workload workload) {
        return !policiesOf.containsKey(workload)
                || workload.spec().at("hostNetwork").isTrue();
    }

    private static List<Map<String, String>> pods(Workload workload) {
        return workload.pods().stream().limit(MOST_PODS).toList();
    }

    private NamespaceLabels namespace(Workload workload) {
        return NamespaceLabels.of(workload.manifest().namespace(), manifests);
    }

    /**
     * A NetworkPolicy.
     *
     * @param ingress what its pods are asked
     * @param egress what its pods ask
     */
    private record Policy(Manifest manifest, Selector pods, List<Permit> ingress, List<Permit> egress) {

        static Policy of(Manifest manifest) {
            return new Policy(
                    manifest,
                    Selector.of(manifest.spot().at("spec", "podSelector")),
                    permits(manifest, "ingress", "from"),
                    permits(manifest, "egress", "to"));
        }

        private static List<Permit> permits(Manifest manifest, String list, String peers) {
            return manifest.spot().at("spec", list).items().stream()
                    .map(entry -> Permit.of(entry, peers, manifest.namespace()))
                    .toList();
        }

        /** Whether it restricts this direction; without policyTypes it does for ingress, and for egress when it has rules. */
        boolean isolates(boolean outgoing) {
            List<String> types = manifest.spot().at("spec", "policyTypes").items().stream()
                    .map(Spot::textOrEmpty)
                    .toList();
            if (types.isEmpty()) {
                return !outgoing || !egress.isEmpty();
            }
            return types.contains(outgoing ? "Egress" : "Ingress");
        }

        List<Permit> permits(boolean outgoing) {
            return outgoing ? egress : ingress;
        }

        Spot spot(boolean outgoing) {
            return manifest.spot().at("spec", outgoing ? "egress" : "ingress");
        }
    }
}
