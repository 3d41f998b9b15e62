package redisha.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what a pod's spec demands; equal demands become one record. */
final class NeedsReader {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";

    private final ResourceReader resources;
    private final boolean labelKeysInAffinity;
    private final Map<Needs, Needs> known = new HashMap<>();

    /**
     * @param labelKeysInAffinity the API server knows {@code matchLabelKeys} of pod affinity, as from Kubernetes 1.31 on
     */
    NeedsReader(ResourceReader resources, boolean labelKeysInAffinity) {
        this.resources = resources;
        this.labelKeysInAffinity = labelKeysInAffinity;
    }

    /**
     * What a pod demands.
     *
     * @param labels the pod's own, which {@code matchLabelKeys} looks up
     * @param where the pod, for messages
     */
    Needs read(Fields spec, String namespace, Map<String, String> labels, String where) {
        PodRequests pod = new PodRequests(resources, spec, where);
        Needs needs = new Needs(
                pod.requests(),
                pod.limits(),
                spec.at("tolerations").items(NeedsReader::toleration),
                spec.at("nodeSelector").texts(),
                SelectorReader.nodes(spec.at("affinity", "nodeAffinity", REQUIRED)),
                terms(spec.at("affinity", "podAffinity", REQUIRED), namespace, labels),
                terms(spec.at("affinity", "podAntiAffinity", REQUIRED), namespace, labels),
                spread(spec.at("topologySpreadConstraints"), labels),
                hostPorts(spec));
        Needs same = known.putIfAbsent(needs, needs);
        return same == null ? needs : same;
    }

    private static Toleration toleration(Fields toleration) {
        return new Toleration(
                toleration.at("key").text(),
                toleration.at("operator").text().equals("Exists"),
                toleration.at("value").text(),
                toleration.at("effect").text());
    }

    private List<PodAffinityTerm> terms(Fields terms, String namespace, Map<String, String> labels) {
        return terms.items(term -> {
            List<String> namespaces = term.at("namespaces").items(Fields::text);
            boolean own = namespaces.isEmpty() && !term.at("namespaceSelector").exists();
            return new PodAffinityTerm(
                    selector(term, labels),
                    own ? List.of(namespace) : namespaces,
                    SelectorReader.labels(term.at("namespaceSelector")),
                    term.at("topologyKey").text());
        });
    }

    /** With the pod's own values of the keys, as the API server adds them; a key that the pod lacks is passed over. */
    private LabelSelector selector(Fields term, Map<String, String> labels) {
        LabelSelector selector = SelectorReader.labels(term.at("labelSelector"));
        if (labelKeysInAffinity) {
            for (String key : present(term.at("matchLabelKeys"), labels)) {
                selector = selector.and(Requirement.is(key, labels.get(key)));
            }
            for (String key : present(term.at("mismatchLabelKeys"), labels)) {
                selector = selector.and(Requirement.isNot(key, labels.get(key)));
            }
        }
        return selector;
    }

    private static List<SpreadConstraint> spread(Fields constraints, Map<String, String> labels) {
        return constraints.items().stream()
                .filter(each -> each.at("whenUnsatisfiable").text().equals("DoNotSchedule"))
                .map(each -> constraint(each, labels))
                .toList();
    }

    private static SpreadConstraint constraint(Fields constraint, Map<String, String> labels) {
        LabelSelector selector = SelectorReader.labels(constraint.at("labelSelector"));
        for (String key : present(constraint.at("matchLabelKeys"), labels)) {
            selector = selector.and(Requirement.is(key, labels.get(key)));
        }
        return new SpreadConstraint(
                constraint.at("maxSkew").number(1),
                constraint.at("topologyKey").text(),
                constraint.at("minDomains").number(1),
                selector,
                !constraint.at("nodeAffinityPolicy").text().equals("Ignore"),
                constraint.at("nodeTaintsPolicy").text().equals("Honor"));
    }

    private static List<String> present(Fields keys, Map<String, String> labels) {
        return keys.items(Fields::text).stream().filter(labels::containsKey).toList();
    }

    /** On the node's own network a container's port is the node's. */
    private static List<HostPort> hostPorts(Fields spec) {
        String key = spec.at("hostNetwork").isTrue() ? "containerPort" : "hostPort";
        Stream<Fields> sidecars = spec.at("initContainers").items().stream()
                .filter(container -> container.at("restartPolicy").text().equals("Always"));
        return Stream.concat(spec.at("containers").items().stream(), sidecars)
                .flatMap(container -> container.at("ports").items().stream())
                .filter(port -> port.at(key).number(0) > 0)
                .map(port -> new HostPort(
                        port.at("hostIP").text("0.0.0.0"),
                        port.at("protocol").text("TCP"),
                        port.at(key).number(0)))
                .toList();
    }
}
