package redisha.schedule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a pod's spec demands of a node and of its neighbours. Pods of one workload share one instance.
 *
 * @param requests of the whole pod: containers, init containers, overhead
 * @param limits of the whole pod, for quotas
 * @param nodeAffinity what is required; what is preferred has no part here, nor in the terms below
 */
public record Needs(
        Resources requests,
        Resources limits,
        List<Toleration> tolerations,
        Map<String, String> nodeSelector,
        NodeSelector nodeAffinity,
        List<PodAffinityTerm> affinity,
        List<PodAffinityTerm> antiAffinity,
        List<SpreadConstraint> spread,
        List<HostPort> hostPorts) {

    public static final Needs NONE = new Needs(
            Resources.NONE,
            Resources.NONE,
            List.of(),
            Map.of(),
            NodeSelector.EVERY_NODE,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public Needs {
        Objects.requireNonNull(requests, "requests");
        Objects.requireNonNull(limits, "limits");
        tolerations = List.copyOf(tolerations);
        nodeSelector = Collections.unmodifiableMap(new LinkedHashMap<>(nodeSelector));
        Objects.requireNonNull(nodeAffinity, "nodeAffinity");
        affinity = List.copyOf(affinity);
        antiAffinity = List.copyOf(antiAffinity);
        spread = List.copyOf(spread);
        hostPorts = List.copyOf(hostPorts);
    }

    public boolean tolerates(Taint taint) {
        return tolerations.stream().anyMatch(each -> each.tolerates(taint));
    }

    /** The first taint of a node that bars it. */
    public Optional<Taint> barred(Node node) {
        return node.taints().stream()
                .filter(taint -> taint.bars() && !tolerates(taint))
                .findFirst();
    }

    /** Both the node selector and the required node affinity allow the node. */
    public boolean allows(Node node) {
        return nodeSelector.entrySet().stream()
                        .allMatch(label -> label.getValue().equals(node.labels().get(label.getKey())))
                && nodeAffinity.matches(node);
    }
}
