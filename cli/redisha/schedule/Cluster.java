package redisha.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a cluster is made of, as far as placing pods goes.
 *
 * @param namespaces labels by name
 * @param unknown what nobody could read; the scheduler's rules about it are passed over rather than guessed
 */
public record Cluster(
        List<Node> nodes,
        List<Pod> pods,
        List<Claim> claims,
        List<Volume> volumes,
        List<StorageClass> storageClasses,
        Map<String, Map<String, String>> namespaces,
        List<Quota> quotas,
        Set<Part> unknown) {

    /** What a cluster is read from, one list of its API each. */
    public enum Part {
        PODS,
        CLAIMS,
        VOLUMES,
        STORAGE_CLASSES,
        NAMESPACES,
        QUOTAS
    }

    public Cluster {
        nodes = List.copyOf(nodes);
        pods = List.copyOf(pods);
        claims = List.copyOf(claims);
        volumes = List.copyOf(volumes);
        storageClasses = List.copyOf(storageClasses);
        namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        quotas = List.copyOf(quotas);
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(unknown);
        unknown = Collections.unmodifiableSet(parts);
    }

    /** Nodes about which nothing else is known, as {@code --nodes} gives them: no pods, and volumes as they are asked for. */
    public static Cluster of(List<Node> nodes) {
        Set<Part> unknown = EnumSet.allOf(Part.class);
        unknown.remove(Part.PODS);
        return new Cluster(nodes, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), unknown);
    }

    public boolean knows(Part part) {
        return !unknown.contains(part);
    }

    /** The labels of a namespace; its name is one of them, as the API server sees to. */
    public Map<String, String> labelsOf(String namespace) {
        Map<String, String> labels = new LinkedHashMap<>(namespaces.getOrDefault(namespace, Map.of()));
        labels.put("kubernetes.io/metadata.name", namespace);
        return labels;
    }

    public Cluster withNodes(List<Node> others) {
        return new Cluster(others, pods, claims, volumes, storageClasses, namespaces, quotas, unknown);
    }

    public Cluster withPods(List<Pod> others) {
        return new Cluster(nodes, others, claims, volumes, storageClasses, namespaces, quotas, unknown);
    }

    /** The same cluster with one node more. */
    public Cluster plus(Node node) {
        List<Node> all = new ArrayList<>(nodes);
        all.add(node);
        return withNodes(all);
    }
}
