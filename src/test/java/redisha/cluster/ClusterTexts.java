package redisha.cluster;

import java.util.List;

/** JSON of a cluster's objects, as short as they can be. */
final class ClusterTexts {
    static final String NODE_A = node("a", "4");
    static final String NODE_B = node("b", "8");
    static final String POD =
            """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "prod", "name": "web-0"},
             "spec": {"nodeName": "a", "containers": [{"resources": {"requests": {"cpu": "500m"}}}]}}""";

    private ClusterTexts() {}

    static String node(String name, String cpu) {
        return """
                {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "%s"},
                 "status": {"allocatable": {"cpu": "%s", "pods": "110"}}}"""
                .formatted(name, cpu);
    }

    /** As kubectl writes the list of all things: its own kind comes last. */
    static String list(String... items) {
        return "{\"apiVersion\": \"v1\", \"items\": [" + String.join(",\n", items) + "], \"kind\": \"List\"}";
    }

    /** As the API gives a list of one kind: what that is stands at the list alone. */
    static String list(String kind, String next, List<String> items) {
        return "{\"kind\": \"" + kind + "List\", \"apiVersion\": \"v1\", \"metadata\": {\"continue\": \"" + next
                + "\"}, \"items\": ["
                + String.join(",", items.stream().map(ClusterTexts::bare).toList()) + "]}";
    }

    /** Without version and kind. */
    static String bare(String object) {
        return object.replaceFirst("\"apiVersion\": \"v1\", \"kind\": \"\\w+\", ", "");
    }
}
