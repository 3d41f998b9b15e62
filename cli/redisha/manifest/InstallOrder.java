package redisha.manifest;

import java.util.Comparator;
import java.util.List;

/** What must exist before what: the order in which Helm and kubectl users expect objects, then name. */
public final class InstallOrder {
    private static final List<String> KINDS = List.of(
            "Namespace",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "CustomResourceDefinition",
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding",
            "Service",
            "DaemonSet",
            "Pod",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "Ingress");

    private InstallOrder() {}

    /** Objects of unknown kinds come last; objects of one kind keep the order in which they were made. */
    public static Comparator<Manifest> comparator() {
        return (one, other) -> Integer.compare(rank(one.kind()), rank(other.kind()));
    }

    private static int rank(String kind) {
        int rank = KINDS.indexOf(kind);
        return rank < 0 ? KINDS.size() : rank;
    }
}
