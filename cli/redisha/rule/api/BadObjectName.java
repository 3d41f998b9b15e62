package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The name of an object is one that its kind allows. */
final class BadObjectName implements Rule {
    /** The release in which the relaxed names of Services were an alpha feature, off unless asked for. */
    private static final int RELAXED_SERVICE_NAMES = 34;

    @Override
    public About about() {
        return About.api(
                "bad-object-name",
                Severity.ERROR,
                "The name of an object has the form that its kind asks for.",
                "Most names become part of a DNS name or a URL; the API server refuses the others (Kubernetes"
                        + " documentation, Object Names and IDs).",
                "Write a shorter name of lower-case letters, digits and '-'.",
                "META-02",
                "META-03",
                "META-04",
                "META-06",
                "META-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Manifest manifest : evidence.manifests().all()) {
            if (!manifest.name().isEmpty()) {
                sort(manifest.kind()).ifPresent(sort -> judge(manifest, sort, evidence, verdict));
            }
        }
    }

    private static void judge(Manifest manifest, Names sort, Evidence evidence, Verdict verdict) {
        String name = manifest.name();
        Spot spot = manifest.spot().at("metadata", "name");
        boolean relaxed = sort == Names.DNS_1035_LABEL
                && evidence.minor() >= RELAXED_SERVICE_NAMES
                && Names.DNS_LABEL.fault(name).isEmpty();
        sort.fault(name)
                .ifPresent(fault -> verdict.broken(
                        relaxed ? Severity.WARNING : Severity.ERROR,
                        spot,
                        fault + (relaxed ? ", which needs the feature gate RelaxedServiceNameValidation" : ""),
                        relaxed ? "Begin the name with a letter." : remedy(name, sort)));
    }

    private static String remedy(String name, Names sort) {
        return sort.nearest(name)
                .map(near -> "Write '" + near + "', say.")
                .orElse("Write a shorter name of lower-case letters, digits and '-'.");
    }

    private static Optional<Names> sort(String kind) {
        return switch (kind) {
            case "Service" -> Optional.of(Names.DNS_1035_LABEL);
            case "StatefulSet", "Namespace" -> Optional.of(Names.DNS_LABEL);
            case "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding" -> Optional.of(Names.PATH_SEGMENT);
            case "ConfigMap",
                    "Secret",
                    "ServiceAccount",
                    "Deployment",
                    "DaemonSet",
                    "ReplicaSet",
                    "Job",
                    "CronJob",
                    "Pod",
                    "NetworkPolicy",
                    "Ingress",
                    "PersistentVolume",
                    "PersistentVolumeClaim",
                    "PodDisruptionBudget",
                    "HorizontalPodAutoscaler",
                    "ServiceMonitor",
                    "PodMonitor",
                    "PrometheusRule" -> Optional.of(Names.DNS_SUBDOMAIN);
            default -> Optional.empty();
        };
    }
}
