package redisha.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A version of an API that Kubernetes no longer serves (<a
 * href="https://kubernetes.io/docs/reference/using-api/deprecation-guide/">deprecation guide</a>).
 *
 * @param minor the first minor without it
 * @param kinds what was in it
 * @param successor what to do, a whole sentence
 */
record RemovedApi(String apiVersion, int minor, List<String> kinds, String successor) {
    private static final List<RemovedApi> ALL = table(
            """
            extensions/v1beta1 16 apps/v1 DaemonSet Deployment ReplicaSet
            extensions/v1beta1 16 networking.k8s.io/v1 NetworkPolicy
            extensions/v1beta1 22 networking.k8s.io/v1 Ingress
            extensions/v1beta1 16 - PodSecurityPolicy
            apps/v1beta1 16 apps/v1 ControllerRevision Deployment StatefulSet
            apps/v1beta2 16 apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
            admissionregistration.k8s.io/v1beta1 22 admissionregistration.k8s.io/v1 MutatingWebhookConfiguration\
             ValidatingWebhookConfiguration
            apiextensions.k8s.io/v1beta1 22 apiextensions.k8s.io/v1 CustomResourceDefinition
            apiregistration.k8s.io/v1beta1 22 apiregistration.k8s.io/v1 APIService
            authentication.k8s.io/v1beta1 22 authentication.k8s.io/v1 TokenReview
            authorization.k8s.io/v1beta1 22 authorization.k8s.io/v1 LocalSubjectAccessReview SelfSubjectAccessReview\
             SelfSubjectRulesReview SubjectAccessReview
            certificates.k8s.io/v1beta1 22 certificates.k8s.io/v1 CertificateSigningRequest
            coordination.k8s.io/v1beta1 22 coordination.k8s.io/v1 Lease
            networking.k8s.io/v1beta1 22 networking.k8s.io/v1 Ingress IngressClass
            rbac.authorization.k8s.io/v1alpha1 22 rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role\
             RoleBinding
            rbac.authorization.k8s.io/v1beta1 22 rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role\
             RoleBinding
            scheduling.k8s.io/v1beta1 22 scheduling.k8s.io/v1 PriorityClass
            storage.k8s.io/v1beta1 22 storage.k8s.io/v1 CSIDriver CSINode StorageClass VolumeAttachment
            autoscaling/v2beta1 25 autoscaling/v2 HorizontalPodAutoscaler
            batch/v1beta1 25 batch/v1 CronJob
            batch/v2alpha1 21 batch/v1 CronJob
            discovery.k8s.io/v1beta1 25 discovery.k8s.io/v1 EndpointSlice
            events.k8s.io/v1beta1 25 events.k8s.io/v1 Event
            node.k8s.io/v1beta1 25 node.k8s.io/v1 RuntimeClass
            policy/v1beta1 25 policy/v1 PodDisruptionBudget
            policy/v1beta1 25 - PodSecurityPolicy
            autoscaling/v2beta2 26 autoscaling/v2 HorizontalPodAutoscaler
            flowcontrol.apiserver.k8s.io/v1beta1 26 flowcontrol.apiserver.k8s.io/v1 FlowSchema\
             PriorityLevelConfiguration
            storage.k8s.io/v1beta1 27 storage.k8s.io/v1 CSIStorageCapacity
            flowcontrol.apiserver.k8s.io/v1beta2 29 flowcontrol.apiserver.k8s.io/v1 FlowSchema\
             PriorityLevelConfiguration
            flowcontrol.apiserver.k8s.io/v1beta3 32 flowcontrol.apiserver.k8s.io/v1 FlowSchema\
             PriorityLevelConfiguration
            """);

    /** The entry of an object, when the minor does not serve it any more. */
    static Optional<RemovedApi> of(String apiVersion, String kind, int minor) {
        return ALL.stream()
                .filter(each -> each.apiVersion.equals(apiVersion) && each.kinds.contains(kind) && each.minor <= minor)
                .findFirst();
    }

    String problem(String kind) {
        return "Kubernetes has no " + kind + " in " + apiVersion + " since 1." + minor;
    }

    private static List<RemovedApi> table(String table) {
        return table.lines().map(RemovedApi::line).toList();
    }

    private static RemovedApi line(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        List<String> kinds = words.subList(3, words.size());
        return new RemovedApi(words.get(0), Integer.parseInt(words.get(1)), kinds, advice(words.get(2), kinds));
    }

    private static String advice(String successor, List<String> kinds) {
        if (successor.equals("-")) {
            return "Nothing replaces it; Pod Security admission works with labels of the namespace.";
        }
        return kinds.contains("Ingress")
                ? "Write " + successor
                        + "; a backend is then service.name with service.port, and each path has a pathType."
                : "Write " + successor + ".";
    }
}
