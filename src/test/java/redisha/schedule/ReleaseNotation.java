package redisha.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redisha.finding.Where;
import redisha.manifest.Manifest;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

/**
 * Manifests in a few words: {@code set redis replicas(3) sentinel away(app=redis, host)} is a StatefulSet whose pods are
 * labelled {@code app=redis}, and so is {@code deploy}; {@code budget redis maxUnavailable(1)} guards its pods.
 */
public final class ReleaseNotation {

    private ReleaseNotation() {}

    public static Release release(String text) {
        return ReleaseReader.read(manifests(text), "default", true);
    }

    /** The same for a cluster that knows no {@code matchLabelKeys} of pod affinity. */
    public static Release olderRelease(String text) {
        return ReleaseReader.read(manifests(text), "default", false);
    }

    private static List<Manifest> manifests(String text) {
        List<Manifest> manifests = new ArrayList<>();
        for (String object : Notation.items(text)) {
            Words words = new Words(object);
            String kind = words.first();
            String name = words.first();
            manifests.add(
                    switch (kind) {
                        case "set" -> manifest("StatefulSet", name, statefulSet(name, words, object));
                        case "deploy" -> manifest("Deployment", name, deployment(name, words, object));
                        case "budget" -> manifest("PodDisruptionBudget", name, budget(name, words));
                        default -> throw new IllegalArgumentException(object);
                    });
        }
        return manifests;
    }

    private static Map<String, Object> statefulSet(String name, Words words, String text) {
        Map<String, Object> spec = workload(name, words, text);
        words.calls("claims")
                .forEach(storageClass -> spec.put(
                        "volumeClaimTemplates",
                        List.of(Map.of(
                                "metadata",
                                Map.of("name", "data"),
                                "spec",
                                Map.of(
                                        "storageClassName",
                                        storageClass,
                                        "accessModes",
                                        List.of(words.calls("mode").stream()
                                                .findFirst()
                                                .orElse("ReadWriteOnce")),
                                        "resources",
                                        Map.of("requests", Map.of("storage", "1Gi")))))));
        if (words.has("parallel")) {
            spec.put("podManagementPolicy", "Parallel");
        }
        words.calls("partition")
                .forEach(number -> spec.put(
                        "updateStrategy", Map.of("rollingUpdate", Map.of("partition", Integer.valueOf(number)))));
        return spec;
    }

    private static Map<String, Object> deployment(String name, Words words, String text) {
        Map<String, Object> spec = workload(name, words, text);
        Map<String, Object> rolling = new LinkedHashMap<>();
        words.calls("surge").forEach(share -> rolling.put("maxSurge", number(share)));
        words.calls("unavailable").forEach(share -> rolling.put("maxUnavailable", number(share)));
        spec.put("strategy", words.has("recreate") ? Map.of("type", "Recreate") : Map.of("rollingUpdate", rolling));
        return spec;
    }

    private static Map<String, Object> workload(String name, Words words, String text) {
        Map<String, Object> pod = PodNotation.object(text.substring(text.indexOf(name)) + " app=" + name);
        Map<String, Object> spec = new LinkedHashMap<>();
        words.calls("replicas").forEach(number -> spec.put("replicas", Integer.valueOf(number)));
        spec.put("selector", selector(name));
        spec.put("template", pod);
        return spec;
    }

    private static Map<String, Object> budget(String name, Words words) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("selector", selector(name));
        words.calls("maxUnavailable").forEach(share -> spec.put("maxUnavailable", number(share)));
        words.calls("minAvailable").forEach(share -> spec.put("minAvailable", number(share)));
        return spec;
    }

    private static Map<String, Object> selector(String name) {
        return Map.of("matchLabels", Map.of("app", name));
    }

    private static Object number(String share) {
        return share.endsWith("%") ? share : (Object) Integer.valueOf(share);
    }

    private static Manifest manifest(String kind, String name, Map<String, Object> spec) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", "v1");
        object.put("kind", kind);
        object.put("metadata", Map.of("name", name));
        object.put("spec", spec);
        return new Manifest("table", (Tree.Mapping) Trees.of(object, Where.of("table")));
    }

    /** Where pods are: {@code a: redis-0 proxy-1, b: redis-1}. */
    public static String picture(Map<String, List<String>> picture) {
        return picture.entrySet().stream()
                .filter(node -> !node.getValue().isEmpty())
                .map(node -> node.getKey() + ": " + String.join(" ", node.getValue()))
                .collect(Collectors.joining(", "));
    }
}
