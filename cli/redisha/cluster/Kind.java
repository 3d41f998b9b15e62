package redisha.cluster;

import java.util.Optional;
import redisha.schedule.Cluster.Part;

/** The objects that have a say in scheduling. */
enum Kind {
    NODE("Node", "", "nodes", null, ""),
    POD("Pod", "", "pods", Part.PODS, "every node counts as empty"),
    CLAIM(
            "PersistentVolumeClaim",
            "",
            "persistentvolumeclaims",
            Part.CLAIMS,
            "claims that the release left behind are not judged"),
    VOLUME(
            "PersistentVolume",
            "",
            "persistentvolumes",
            Part.VOLUMES,
            "whether a claim's volume can follow its pod is not judged"),
    STORAGE_CLASS(
            "StorageClass",
            "storage.k8s.io",
            "storageclasses",
            Part.STORAGE_CLASSES,
            "whether a volume can be made, and for which nodes, is not judged"),
    NAMESPACE(
            "Namespace",
            "",
            "namespaces",
            Part.NAMESPACES,
            "what a namespaceSelector of pod affinity means is not judged"),
    QUOTA("ResourceQuota", "", "resourcequotas", Part.QUOTAS, "whether a quota refuses the pods is not judged");

    private final String word;
    private final String group;
    private final String plural;
    private final Part part;
    private final String withoutIt;

    Kind(String word, String group, String plural, Part part, String withoutIt) {
        this.word = word;
        this.group = group;
        this.plural = plural;
        this.part = part;
        this.withoutIt = withoutIt;
    }

    /** Other API groups have kinds of the same name, such as a Node of Longhorn. */
    static Optional<Kind> of(String apiVersion, String word) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        for (Kind kind : values()) {
            if (kind.word.equals(word) && kind.group.equals(group)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The path of its list in the API. */
    String path() {
        return (group.isEmpty() ? "api/v1/" : "apis/" + group + "/v1/") + plural;
    }

    /** {@code persistentvolumes}, as in a role. */
    String plural() {
        return plural;
    }

    /** Without it nothing can be said at all of a running cluster. */
    boolean isIndispensable() {
        return this == NODE || this == POD;
    }

    /** Empty for nodes, which no cluster is without. */
    Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    /** What is not known without it; a clause. */
    String withoutIt() {
        return withoutIt;
    }
}
