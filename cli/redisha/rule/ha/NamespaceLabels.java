package redisha.rule.ha;

import java.util.LinkedHashMap;
import java.util.Map;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.Selector;

/**
 * The labels of a namespace, as far as the input tells.
 *
 * @param name empty when it is the namespace that kubectl is given
 * @param labels those that are known
 * @param complete whether the Namespace itself is in the input
 */
record NamespaceLabels(String name, Map<String, String> labels, boolean complete) {
    /** The label that Kubernetes puts on each namespace. */
    static final String NAME = "kubernetes.io/metadata.name";

    static NamespaceLabels of(String name, Manifests manifests) {
        Map<String, String> labels = new LinkedHashMap<>();
        Manifest namespace =
                name.isEmpty() ? null : manifests.find("Namespace", "", name).orElse(null);
        if (namespace != null) {
            labels.putAll(namespace.spot().at("metadata", "labels").texts());
        }
        if (!name.isEmpty()) {
            labels.put(NAME, name);
        }
        return new NamespaceLabels(name, labels, namespace != null);
    }

    /** Whether a selector selects the namespace, or may when it asks for labels that are not known. */
    boolean mayMatch(Selector selector) {
        if (complete) {
            return selector.matches(labels);
        }
        Map<String, String> known = new LinkedHashMap<>(selector.labels());
        known.keySet().retainAll(labels.keySet());
        return new Selector(
                        known,
                        selector.requirements().stream()
                                .filter(each -> labels.containsKey(each.key()))
                                .toList())
                .matches(labels);
    }
}
