package redisha.schedule;

import java.util.Objects;

/**
 * A StorageClass.
 *
 * @param waits a volume is chosen only when a pod is placed ({@code WaitForFirstConsumer})
 * @param isDefault for claims that name no class
 * @param allowedTopologies the nodes for which it makes volumes
 */
public record StorageClass(
        String name, String provisioner, boolean waits, boolean isDefault, NodeSelector allowedTopologies) {
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

    public StorageClass {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(provisioner, "provisioner");
        Objects.requireNonNull(allowedTopologies, "allowedTopologies");
    }

    /** Makes volumes when they are asked for, rather than hand out those that an administrator has made. */
    public boolean provisions() {
        return !provisioner.equals(NO_PROVISIONER);
    }
}
