package redisha.rule.ha;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.Selector;

/**
 * A peer of a NetworkPolicy. What the input does not tell, which addresses pods get and which labels namespaces have, may be
 * as the peer wants it.
 *
 * @param home the namespace of the policy
 * @param cidr a range of addresses
 * @param pods the pods, all when it is empty and {@code namespaces} is not
 * @param namespaces the namespaces, that of the policy when it is empty
 */
record Peer(String home, Optional<String> cidr, Optional<Selector> pods, Optional<Selector> namespaces) {
    private static final String DNS_HOME = "kube-system";

    /** Nothing that a cluster gives to several pods: a single address, the node itself, what never leaves a link. */
    private static final Pattern NO_PODS = Pattern.compile("[\\d.]+/32|.*:.*/128|127\\..*|169\\.254\\..*|(?i:fe80):.*");

    static Peer of(Spot peer, String home) {
        return new Peer(
                home,
                peer.at("ipBlock", "cidr").text(),
                selector(peer.at("podSelector")),
                selector(peer.at("namespaceSelector")));
    }

    private static Optional<Selector> selector(Spot spot) {
        return spot.exists() ? Optional.of(Selector.of(spot)) : Optional.empty();
    }

    /** Whether a pod may be meant. */
    boolean mayBe(Map<String, String> pod, NamespaceLabels namespace) {
        if (cidr.isPresent()) {
            return !NO_PODS.matcher(cidr.get()).matches();
        }
        boolean there =
                namespaces.map(namespace::mayMatch).orElseGet(() -> Manifests.sameNamespace(home, namespace.name()));
        return there && pods.map(selector -> selector.matches(pod)).orElse(true);
    }

    /** Whether the cluster's DNS may be meant, as a pod that asks would see it: outside of its own namespace. */
    boolean mayBeDns(Map<String, String> asking) {
        if (cidr.isPresent() || home.equals(DNS_HOME)) {
            return true;
        }
        boolean elsewhere = namespaces
                .filter(selector -> !home.equals(selector.labels().get(NamespaceLabels.NAME)))
                .isPresent();
        return elsewhere
                && pods.map(selector -> selector.isEmpty() || !selector.matches(asking))
                        .orElse(true);
    }
}
