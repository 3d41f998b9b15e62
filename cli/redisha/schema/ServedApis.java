package redisha.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.finding.Finding;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Manifest;

/** What can be said about an object for which there is no schema. */
final class ServedApis {

    /**
     * Every kind of the APIs that have schemas here, so that a kind which is not among them is a mistake (<a
     * href="https://kubernetes.io/docs/reference/kubernetes-api/">API reference</a>).
     */
    private static final Map<String, List<String>> KINDS = kinds(
            """
            v1 Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace Node PersistentVolume\
             PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount
            apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
            autoscaling/v2 HorizontalPodAutoscaler
            autoscaling/v1 HorizontalPodAutoscaler Scale
            batch/v1 CronJob Job
            networking.k8s.io/v1 IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR
            networking.k8s.io/v1beta1 IPAddress ServiceCIDR
            policy/v1 Eviction PodDisruptionBudget
            rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role RoleBinding
            """);

    private ServedApis() {}

    /** An error when Kubernetes refuses the object; a note when it may be somebody's own kind. */
    static Finding stranger(Manifest manifest, int minor) {
        return RemovedApi.of(manifest.apiVersion(), manifest.kind(), minor)
                .map(removed -> removed(manifest, removed))
                .or(() -> wrongKind(manifest))
                .or(() -> wrongVersion(manifest))
                .orElseGet(() -> unjudged(manifest));
    }

    private static Finding removed(Manifest manifest, RemovedApi removed) {
        return at("apiVersion", manifest, "removed-api", removed.problem(manifest.kind()), removed.successor());
    }

    private static Optional<Finding> wrongKind(Manifest manifest) {
        List<String> kinds = KINDS.get(manifest.apiVersion());
        if (kinds == null || kinds.contains(manifest.kind()) || kinds.contains(ofItems(manifest.kind()))) {
            return Optional.empty();
        }
        Optional<String> elsewhere = home(manifest.kind());
        if (elsewhere.isPresent()) {
            return Optional.of(wrongVersion(manifest, "Write " + elsewhere.get() + "."));
        }
        String hint = Nearest.word(manifest.kind(), kinds)
                .map(kind -> "Did you mean '" + kind + "'?")
                .orElseGet(() -> nearestAnywhere(manifest.kind()));
        return Optional.of(
                at("kind", manifest, "unknown-kind", manifest.apiVersion() + " has no " + manifest.kind(), hint));
    }

    /** Only Kubernetes itself has API groups without a dot. */
    private static Optional<Finding> wrongVersion(Manifest manifest) {
        String group = group(manifest.apiVersion());
        boolean ours =
                KINDS.keySet().stream().anyMatch(version -> group(version).equals(group));
        boolean mistake = !KINDS.containsKey(manifest.apiVersion()) && (ours || !group.contains("."));
        Optional<String> home = home(manifest.kind());
        if (!mistake || home.isEmpty() && group.contains(".")) {
            return Optional.empty();
        }
        String hint = home.map(version -> "Write " + version + ".").orElseGet(() -> nearestAnywhere(manifest.kind()));
        return Optional.of(wrongVersion(manifest, hint));
    }

    private static Finding wrongVersion(Manifest manifest, String hint) {
        return at("apiVersion", manifest, "unknown-api", "there is no " + manifest.kind() + " in this version", hint);
    }

    private static Finding unjudged(Manifest manifest) {
        return new Finding(
                "schema/no-schema",
                Severity.INFO,
                manifest.tree().get("kind").where(),
                "kind",
                "there is no schema for " + manifest.apiVersion() + " " + manifest.kind() + ", so it is not checked",
                "Name a place that has one with --schema-location.");
    }

    private static Finding at(String key, Manifest manifest, String rule, String problem, String hint) {
        return Finding.error("schema/" + rule, manifest.tree().get(key).where(), key, problem, hint);
    }

    /** The API version, the preferred one first, that has a kind. */
    private static Optional<String> home(String kind) {
        return KINDS.keySet().stream()
                .filter(version -> KINDS.get(version).contains(kind))
                .findFirst();
    }

    private static String nearestAnywhere(String kind) {
        List<String> all = new ArrayList<>();
        KINDS.values().forEach(all::addAll);
        return Nearest.word(kind, all)
                .map(word -> "Did you mean '" + word + "' of " + home(word).orElseThrow() + "?")
                .orElse("");
    }

    private static String ofItems(String kind) {
        return kind.endsWith("List") ? kind.substring(0, kind.length() - "List".length()) : kind;
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static Map<String, List<String>> kinds(String table) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split(" "));
            kinds.put(words.get(0), words.subList(1, words.size()));
        });
        return kinds;
    }
}
