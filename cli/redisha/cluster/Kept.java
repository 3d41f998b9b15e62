package redisha.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * What is kept of an object. It is one choice for all kinds, so that it does not matter where in its object the kind
 * stands; in the objects of a cluster it leaves out nine bytes of ten.
 */
final class Kept {
    static final Kept EVERYTHING = new Kept();

    /** Field names from the top; lists are not named. What stands below a path is kept as a whole. */
    static final Kept OF_AN_OBJECT = paths(
            """
            apiVersion
            kind
            message
            metadata continue
            metadata name
            metadata namespace
            metadata labels
            metadata deletionTimestamp
            metadata annotations storageclass.kubernetes.io/is-default-class
            provisioner
            volumeBindingMode
            allowedTopologies
            spec taints
            spec unschedulable
            spec nodeName
            spec nodeSelector
            spec tolerations
            spec affinity nodeAffinity requiredDuringSchedulingIgnoredDuringExecution
            spec affinity podAffinity requiredDuringSchedulingIgnoredDuringExecution
            spec affinity podAntiAffinity requiredDuringSchedulingIgnoredDuringExecution
            spec topologySpreadConstraints
            spec hostNetwork
            spec overhead
            spec resources
            spec containers resources
            spec containers ports
            spec initContainers resources
            spec initContainers ports
            spec initContainers restartPolicy
            spec volumes name
            spec volumes persistentVolumeClaim
            spec volumes ephemeral
            spec storageClassName
            spec accessModes
            spec selector
            spec volumeName
            spec capacity
            spec nodeAffinity
            spec claimRef
            spec scopes
            spec hard
            status allocatable
            status phase
            status used
            """);

    private final Map<String, Kept> below = new HashMap<>();

    private Kept() {}

    /** What is kept of a field, null for nothing. */
    Kept below(String field) {
        return this == EVERYTHING ? this : below.get(field);
    }

    private static Kept paths(String lines) {
        Kept root = new Kept();
        lines.lines().forEach(line -> root.add(line.split(" "), 0));
        return root;
    }

    private void add(String[] path, int depth) {
        if (depth == path.length - 1) {
            below.put(path[depth], EVERYTHING);
        } else {
            below.computeIfAbsent(path[depth], field -> new Kept()).add(path, depth + 1);
        }
    }
}
