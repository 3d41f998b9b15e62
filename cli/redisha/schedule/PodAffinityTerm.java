package redisha.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pods that a pod must be near to, or away from. {@code matchLabelKeys} and {@code mismatchLabelKeys} are part of the
 * selector here, as the API server writes them.
 *
 * @param selector labels of those pods
 * @param namespaces where those pods are; the pod's own namespace stands here when the object names none
 * @param namespaceSelector labels of more namespaces where they are
 * @param topologyKey the node label whose values are the places that are shared or not
 */
public record PodAffinityTerm(
        LabelSelector selector, List<String> namespaces, LabelSelector namespaceSelector, String topologyKey) {

    public PodAffinityTerm {
        Objects.requireNonNull(selector, "selector");
        namespaces = List.copyOf(namespaces);
        Objects.requireNonNull(namespaceSelector, "namespaceSelector");
        Objects.requireNonNull(topologyKey, "topologyKey");
    }

    /**
     * Whether the term means a pod.
     *
     * @param namespace labels of the pod's namespace
     */
    public boolean means(Pod pod, Map<String, String> namespace) {
        return (namespaces.contains(pod.namespace()) || namespaceSelector.matches(namespace))
                && selector.matches(pod.labels());
    }
}
