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
        if (isOpen(asking) && isOpen(asked) || isOnNode(asking) || isOnNode(asked)) {
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
        List<Map<String, String>> pods = isOnNode(asking) ? List.of() : pods(asking);
        return pods.stream()
                .flatMap(pod -> barrier(asking, pod, true, permit -> permit.letsDns(pod, protocol)).stream())
                .findFirst();
    }

    private Optional<Barrier> barrier(
            Workload workload, Map<String, String> pod, boolean outgoing, Predicate<Permit> lets) {
        if (isOpen(workload)) {
            return Optional.empty();
        }
        List<Policy> policies = policiesOf.get(workload).stream()
                .filter(policy ->
                        policy.permits(outgoing).isPresent() && policy.pods().matches(pod))
                .toList();
        boolean open = policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> policy.permits(outgoing).orElseThrow().stream())
                        .anyMatch(lets);
        return open ? Optional.empty() : Optional.of(new Barrier(policies.get(0).spot(outgoing), outgoing));
    }

    /** Nothing in the input restricts it. */
    private boolean isOpen(Workload workload) {
        return !policiesOf.containsKey(workload);
    }

    /** What policies do to pods that share the network of their node is not defined. */
    private static boolean isOnNode(Workload workload) {
        return workload.spec().at("hostNetwork").isTrue();
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
     * @param ingress what its pods are asked, empty when it does not restrict that
     * @param egress what its pods ask, empty when it does not restrict that
     */
    private record Policy(
            Manifest manifest, Selector pods, Optional<List<Permit>> ingress, Optional<List<Permit>> egress) {

        static Policy of(Manifest manifest) {
            Spot spec = manifest.spot().at("spec");
            List<String> types = spec.at("policyTypes").items().stream()
                    .map(Spot::textOrEmpty)
                    .toList();
            // Without types a policy restricts what comes in, and what goes out when it has rules for that.
            boolean in = types.isEmpty() || types.contains("Ingress");
            boolean out = types.isEmpty() ? !spec.at("egress").items().isEmpty() : types.contains("Egress");
            return new Policy(
                    manifest,
                    Selector.of(spec.at("podSelector")),
                    in ? Optional.of(permits(spec.at("ingress"), "from")) : Optional.empty(),
                    out ? Optional.of(permits(spec.at("egress"), "to")) : Optional.empty());
        }

        private static List<Permit> permits(Spot list, String peers) {
            String home = list.manifest().namespace();
            return list.items().stream()
                    .map(entry -> Permit.of(entry, peers, home))
                    .toList();
        }

        Optional<List<Permit>> permits(boolean outgoing) {
            return outgoing ? egress : ingress;
        }

        Spot spot(boolean outgoing) {
            return manifest.spot().at("spec", outgoing ? "egress" : "ingress");
        }
    }
}
