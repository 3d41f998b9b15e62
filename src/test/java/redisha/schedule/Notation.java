package redisha.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects of a cluster in a few words, set apart by semicolons: {@code a zone=z1 cpu=2 taint(k=v:NoSchedule)} is a node, and
 * so are {@code pod}, {@code volume}, {@code claim}, {@code class}, {@code namespace} and {@code quota} with a word in
 * front. They become objects of the API and are read as such.
 */
public final class Notation {
    private final ObjectReader reader = new ObjectReader();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Pod> pods = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final List<StorageClass> classes = new ArrayList<>();
    private final Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final Set<Cluster.Part> unknown = EnumSet.noneOf(Cluster.Part.class);

    /** A whole cluster; {@code unknown CLAIMS} is a part that could not be read. */
    public static Cluster cluster(String text) {
        Notation notation = new Notation();
        for (String object : items(text)) {
            notation.add(object);
        }
        return new Cluster(
                notation.nodes,
                notation.pods,
                notation.claims,
                notation.volumes,
                notation.classes,
                notation.namespaces,
                notation.quotas,
                notation.unknown);
    }

    /** A pod; {@code web@a app=x} is on node a. */
    public static Pod pod(String text) {
        return new ObjectReader().pod(PodNotation.object(text));
    }

    private void add(String text) {
        Words words = new Words(text);
        String first = words.first();
        switch (first) {
            case "pod" -> pods.add(reader.pod(PodNotation.object(text.substring("pod".length()))));
            case "claim" -> claims.add(reader.claim(claim(words)));
            case "volume" -> volumes.add(reader.volume(volume(words)));
            case "class" -> classes.add(reader.storageClass(storageClass(words)));
            case "namespace" ->
                namespaces.put(words.first(), reader.labels(Map.of("metadata", Map.of("labels", words.labels()))));
            case "quota" -> quotas.add(reader.quota(quota(words)));
            case "unknown" -> unknown.add(Cluster.Part.valueOf(words.first()));
            default -> nodes.add(reader.node(node(first, words)));
        }
    }

    private static Map<String, Object> node(String name, Words words) {
        Map<String, Object> labels = new LinkedHashMap<>(words.labels());
        if (!words.has("nohost")) {
            labels.putIfAbsent(Node.HOSTNAME, name);
        }
        Map<String, Object> allocatable = new LinkedHashMap<>(Map.of("cpu", "4", "memory", "16Gi", "pods", "110"));
        allocatable.putAll(words.amounts());
        return Map.of(
                "metadata",
                Map.of("name", name, "labels", labels),
                "spec",
                Map.of(
                        "unschedulable",
                        words.has("cordoned"),
                        "taints",
                        words.calls("taint").stream().map(Notation::taint).toList()),
                "status",
                Map.of("allocatable", allocatable));
    }

    private static Map<String, Object> taint(String text) {
        String[] parts = text.split(":");
        String[] pair = parts[0].split("=", 2);
        return Map.of("key", pair[0], "value", pair.length == 2 ? pair[1] : "", "effect", parts[1]);
    }

    private static Map<String, Object> claim(Words words) {
        String name = words.first();
        Map<String, Object> spec = new LinkedHashMap<>();
        if (!words.value("class", "-").equals("-")) {
            spec.put("storageClassName", words.value("class", "").replace("none", ""));
        }
        spec.put("accessModes", List.of(words.value("mode", "ReadWriteOnce")));
        spec.put("volumeName", words.value("volume", ""));
        spec.put("resources", Map.of("requests", Map.of("storage", words.value("size", "1Gi"))));
        words.calls("select").forEach(label -> spec.put("selector", Map.of("matchLabels", Words.pair(label))));
        return Map.of("metadata", Map.of("name", name), "spec", spec);
    }

    private static Map<String, Object> volume(Words words) {
        String name = words.first();
        Map<String, Object> spec = new LinkedHashMap<>(Map.of(
                "storageClassName",
                words.value("class", ""),
                "accessModes",
                List.of(words.value("mode", "ReadWriteOnce")),
                "capacity",
                Map.of("storage", words.value("size", "1Gi"))));
        Map<String, Object> labels = new LinkedHashMap<>();
        words.calls("label").forEach(label -> labels.putAll(Words.pair(label)));
        words.calls("on")
                .forEach(affinity -> spec.put("nodeAffinity", Map.of("required", PodNotation.terms(affinity))));
        words.calls("for").forEach(claim -> spec.put("claimRef", Map.of("namespace", "default", "name", claim)));
        return Map.of(
                "metadata",
                Map.of("name", name, "labels", labels),
                "spec",
                spec,
                "status",
                Map.of("phase", words.has("released") ? "Released" : "Available"));
    }

    private static Map<String, Object> storageClass(Words words) {
        String name = words.first();
        Map<String, Object> object = new LinkedHashMap<>(Map.of(
                "metadata",
                Map.of(
                        "name",
                        name,
                        "annotations",
                        Map.of("storageclass.kubernetes.io/is-default-class", String.valueOf(words.has("default")))),
                "provisioner",
                words.has("static")
                        ? "kubernetes.io/no-provisioner"
                        : words.has("local") ? "rancher.io/local-path" : "ebs.csi.aws.com",
                "volumeBindingMode",
                words.has("waits") ? "WaitForFirstConsumer" : "Immediate"));
        List<Map<String, Object>> allowed = words.calls("only").stream()
                .map(pair -> {
                    String[] parts = pair.split("=", 2);
                    return Map.<String, Object>of(
                            "matchLabelExpressions",
                            List.of(Map.of("key", Words.key(parts[0]), "values", List.of(parts[1].split(",")))));
                })
                .toList();
        object.put("allowedTopologies", allowed);
        return object;
    }

    private static Map<String, Object> quota(Words words) {
        String name = words.first();
        return Map.of(
                "metadata",
                Map.of("name", name, "namespace", words.value("in", "default")),
                "spec",
                Map.of("hard", pairs(words.calls("hard")), "scopes", words.calls("scope")),
                "status",
                Map.of("used", pairs(words.calls("used"))));
    }

    private static Map<String, Object> pairs(List<String> texts) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        texts.forEach(each -> pairs.putAll(Words.pair(each)));
        return pairs;
    }

    static List<String> items(String text) {
        return Stream.of(text == null ? "" : text)
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
