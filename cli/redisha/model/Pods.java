package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * What the values say about the Redis pods as a whole; empty where they say nothing.
 *
 * @param securityContext of the pod
 * @param containerSecurityContext of each container of ours
 * @param initResources of the init containers of ours
 * @param sysctl null when no kernel setting is changed
 * @param mountHostSys whether the node's {@code /sys} is a volume of the pod
 */
public record Pods(
        String podManagementPolicy,
        Map<String, String> labels,
        List<Object> imagePullSecrets,
        boolean automountToken,
        Map<String, Object> securityContext,
        Map<String, Object> containerSecurityContext,
        Map<String, Object> initResources,
        Sysctl sysctl,
        boolean mountHostSys,
        List<Object> extraInitContainers,
        List<Object> extraContainers,
        List<Object> extraVolumes,
        Placement placement) {

    /** The init container that sets kernel parameters; it runs as root. */
    public record Sysctl(Image image, List<Object> command, Map<String, Object> resources) {}
}
