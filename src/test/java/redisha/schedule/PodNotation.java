package redisha.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pod in a few words. {@code select(disk=ssd)} is its node selector, {@code node(disk In ssd nvme)} a term of its node
 * affinity, {@code away(app=x, host)} its anti-affinity and {@code near(app=x, zone)} its affinity, {@code spread(app=x,
 * zone, maxSkew=2)} a constraint; {@code init}, {@code sidecar} and {@code container} hold more containers' amounts.
 */
final class PodNotation {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";

    private PodNotation() {}

    /** The pod as an object of the API. */
    static Map<String, Object> object(String text) {
        Words words = new Words(text);
        String[] name = words.first().split("@");
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", name[0], "labels", words.labels()));
        metadata.put("namespace", words.calls("in").stream().findFirst().orElse("default"));
        if (words.has("terminating")) {
            metadata.put("deletionTimestamp", "2024-01-01T00:00:00Z");
        }
        Map<String, Object> spec = spec(words);
        spec.put("nodeName", name.length == 2 ? name[1] : "");
        String phase = words.has("succeeded") ? "Succeeded" : words.has("failed") ? "Failed" : "Running";
        return Map.of("metadata", metadata, "spec", spec, "status", Map.of("phase", phase));
    }

    private static Map<String, Object> spec(Words words) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("containers", containers(words));
        spec.put("initContainers", initContainers(words));
        words.calls("overhead").forEach(amounts -> spec.put("overhead", new Words(amounts).amounts()));
        words.calls("all").forEach(amounts -> spec.put("resources", requests(amounts)));
        spec.put("hostNetwork", words.has("hostNetwork"));
        spec.put(
                "tolerations",
                words.calls("tolerates").stream().map(PodNotation::toleration).toList());
        Map<String, Object> selector = new LinkedHashMap<>();
        words.calls("select").forEach(each -> selector.putAll(Words.pair(each)));
        spec.put("nodeSelector", selector);
        spec.put("affinity", affinity(words));
        spec.put(
                "topologySpreadConstraints",
                words.calls("spread").stream().map(PodNotation::constraint).toList());
        spec.put(
                "volumes",
                words.calls("claim").stream()
                        .map(claim -> Map.of("name", claim, "persistentVolumeClaim", Map.of("claimName", claim)))
                        .toList());
        return spec;
    }

    private static List<Object> containers(Words words) {
        List<Object> containers = new ArrayList<>();
        String name = words.has("sentinel") ? "sentinel" : words.has("haproxy") ? "haproxy" : "main";
        Map<String, Object> first = new LinkedHashMap<>(Map.of("name", name));
        first.put("resources", Map.of("requests", words.amounts(), "limits", limits(words.calls("limit"))));
        first.put("ports", words.calls("port").stream().map(PodNotation::port).toList());
        containers.add(first);
        words.calls("container").forEach(each -> containers.add(Map.of("resources", requests(each))));
        return containers;
    }

    private static List<Object> initContainers(Words words) {
        List<Object> containers = new ArrayList<>();
        for (String word : words.calls("start")) {
            boolean stays = word.startsWith("stays ");
            Map<String, Object> container =
                    new LinkedHashMap<>(Map.of("resources", requests(word.replace("stays ", ""))));
            if (stays) {
                container.put("restartPolicy", "Always");
            }
            containers.add(container);
        }
        return containers;
    }

    private static Map<String, Object> requests(String amounts) {
        return Map.of("requests", new Words(amounts).amounts());
    }

    private static Map<String, Object> limits(List<String> amounts) {
        return amounts.isEmpty() ? Map.of() : new Words(amounts.get(0)).amounts();
    }

    /** {@code 8080}, {@code UDP:53} or {@code 10.0.0.1:TCP:80}. */
    private static Map<String, Object> port(String text) {
        String[] parts = text.split(":");
        Map<String, Object> port = new LinkedHashMap<>();
        int number = Integer.parseInt(parts[parts.length - 1]);
        port.put("containerPort", number);
        port.put("hostPort", number);
        if (parts.length > 1) {
            port.put("protocol", parts[parts.length - 2]);
        }
        if (parts.length > 2) {
            port.put("hostIP", parts[0]);
        }
        return port;
    }

    /** {@code k=v:Effect}, {@code k:Effect}, {@code k=v}, {@code :Effect} or nothing at all for everything. */
    private static Map<String, Object> toleration(String text) {
        String[] parts = text.split(":", 2);
        String[] pair = parts[0].split("=", 2);
        Map<String, Object> toleration = new LinkedHashMap<>();
        toleration.put("key", pair[0]);
        toleration.put("operator", pair.length == 2 ? "Equal" : "Exists");
        if (pair.length == 2) {
            toleration.put("value", pair[1]);
        }
        if (parts.length == 2) {
            toleration.put("effect", parts[1]);
        }
        return toleration;
    }

    private static Map<String, Object> affinity(Words words) {
        Map<String, Object> affinity = new LinkedHashMap<>();
        List<String> nodes = words.calls("node");
        if (!nodes.isEmpty()) {
            affinity.put("nodeAffinity", Map.of(REQUIRED, terms(nodes.toArray(new String[0]))));
        }
        affinity.put("podAffinity", Map.of(REQUIRED, terms(words, "near")));
        affinity.put("podAntiAffinity", Map.of(REQUIRED, terms(words, "away")));
        return affinity;
    }

    /** Each text is a term, its demands set apart by commas: {@code disk In ssd nvme, metadata.name NotIn a}. */
    static Map<String, Object> terms(String... texts) {
        List<Object> terms = new ArrayList<>();
        for (String text : texts) {
            List<Object> labels = new ArrayList<>();
            List<Object> fields = new ArrayList<>();
            for (String demand : text.isBlank() ? new String[0] : text.split(",")) {
                List<String> words = Arrays.asList(demand.strip().split(" "));
                (words.get(0).equals("metadata.name") ? fields : labels)
                        .add(Map.of(
                                "key", Words.key(words.get(0)),
                                "operator", words.get(1),
                                "values", words.subList(2, words.size())));
            }
            terms.add(Map.of("matchExpressions", labels, "matchFields", fields));
        }
        return Map.of("nodeSelectorTerms", terms);
    }

    private static List<Object> terms(Words words, String which) {
        List<Object> terms = new ArrayList<>();
        for (String text : words.calls(which)) {
            terms.add(term(text));
        }
        return terms;
    }

    /** A selector and a topology key; then {@code namespaces=a b}, {@code namespaceSelector=team=x}, {@code keys=hash}. */
    private static Map<String, Object> term(String text) {
        String[] parts = text.split(",");
        Map<String, Object> term = new LinkedHashMap<>();
        select(term, "labelSelector", parts[0].strip());
        term.put("topologyKey", Words.key(parts[1]));
        for (String part : Arrays.asList(parts).subList(2, parts.length)) {
            String[] pair = part.strip().split("=", 2);
            switch (pair[0]) {
                case "namespaces" -> term.put("namespaces", List.of(pair[1].split(" ")));
                case "namespaceSelector" -> select(term, "namespaceSelector", pair[1]);
                case "keys" -> term.put("matchLabelKeys", List.of(Words.key(pair[1])));
                case "notKeys" -> term.put("mismatchLabelKeys", List.of(Words.key(pair[1])));
                default -> throw new IllegalArgumentException(part);
            }
        }
        return term;
    }

    private static Map<String, Object> constraint(String text) {
        String[] parts = text.split(",");
        Map<String, Object> constraint = new LinkedHashMap<>();
        select(constraint, "labelSelector", parts[0].strip());
        constraint.put("topologyKey", Words.key(parts[1]));
        constraint.put("maxSkew", 1);
        constraint.put("whenUnsatisfiable", "DoNotSchedule");
        for (String part : Arrays.asList(parts).subList(2, parts.length)) {
            String[] pair = part.strip().split("=", 2);
            switch (pair[0]) {
                case "maxSkew", "minDomains" -> constraint.put(pair[0], Integer.valueOf(pair[1]));
                case "keys" -> constraint.put("matchLabelKeys", List.of(Words.key(pair[1])));
                default -> constraint.put(pair[0], pair[1]);
            }
        }
        return constraint;
    }

    /** {@code app=x}, {@code app In x y}, {@code any} for everything or {@code none} for no selector at all. */
    private static void select(Map<String, Object> holder, String name, String text) {
        if (text.equals("any")) {
            holder.put(name, Map.of());
        } else if (text.contains("=")) {
            holder.put(name, Map.of("matchLabels", Words.pair(text)));
        } else if (!text.equals("none")) {
            List<String> words = Arrays.asList(text.split(" "));
            holder.put(
                    name,
                    Map.of(
                            "matchExpressions",
                            List.of(Map.of(
                                    "key", Words.key(words.get(0)),
                                    "operator", words.get(1),
                                    "values", words.subList(2, words.size())))));
        }
    }
}
