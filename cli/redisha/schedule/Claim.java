package redisha.schedule;

import java.util.List;
import java.util.Objects;

/**
 * A PersistentVolumeClaim.
 *
 * @param storageClassName null for the default class, empty for none
 * @param volumeName the volume it is bound to, empty when it is not
 * @param storage bytes asked for
 * @param selector the volumes that will do
 */
public record Claim(
        String namespace,
        String name,
        String storageClassName,
        List<String> accessModes,
        long storage,
        LabelSelector selector,
        String volumeName) {
    private static final String ONE_POD = "ReadWriteOncePod";

    public Claim {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        accessModes = List.copyOf(accessModes);
        Objects.requireNonNull(selector, "selector");
        Objects.requireNonNull(volumeName, "volumeName");
    }

    /** The same claim with a volume. */
    public Claim boundTo(String volume) {
        return new Claim(namespace, name, storageClassName, accessModes, storage, selector, volume);
    }

    public boolean isBound() {
        return !volumeName.isEmpty();
    }

    /** A second pod that mounts it waits, wherever it is. */
    public boolean isForOnePod() {
        return accessModes.contains(ONE_POD);
    }

    /** A second node cannot attach its volume. */
    public boolean isForOneNode() {
        return !accessModes.contains("ReadWriteMany") && !accessModes.contains("ReadOnlyMany") && !isForOnePod();
    }

    /** {@code namespace/name}. */
    public String id() {
        return namespace + "/" + name;
    }
}
