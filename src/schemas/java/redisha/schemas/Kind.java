package redisha.schemas;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A kind of object in one version of its API. */
record Kind(String apiVersion, String name) {

    /** What a Redis release consists of, and what else lies in the same folders. */
    static final List<Kind> ALL = kinds(
            "v1 ConfigMap Namespace PersistentVolumeClaim Pod Secret Service ServiceAccount",
            "apps/v1 DaemonSet Deployment StatefulSet",
            "autoscaling/v1 HorizontalPodAutoscaler",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "batch/v1 CronJob Job",
            "networking.k8s.io/v1 Ingress NetworkPolicy",
            "policy/v1 PodDisruptionBudget",
            "rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role RoleBinding");

    /** The name of the model: {@code V2HorizontalPodAutoscaler}. */
    String model() {
        return "V" + apiVersion.substring(apiVersion.lastIndexOf('/') + 2) + name;
    }

    /** What its definition is called: {@code apps.v1.StatefulSet}, which a JSON pointer need not escape. */
    String definition() {
        return apiVersion.replace('/', '.') + "." + name;
    }

    /** A whole document; within another object the same model comes without version and kind. */
    Map<String, Object> document(String model) {
        return Map.of(
                "$ref",
                "#/$defs/" + model,
                "properties",
                Map.of("apiVersion", Map.of("const", apiVersion), "kind", Map.of("const", name)),
                "required",
                List.of("apiVersion", "kind"));
    }

    private static List<Kind> kinds(String... lines) {
        return Arrays.stream(lines).flatMap(line -> Kind.line(line).stream()).toList();
    }

    private static List<Kind> line(String line) {
        List<String> words = List.of(line.split(" "));
        return words.stream().skip(1).map(name -> new Kind(words.get(0), name)).toList();
    }
}
