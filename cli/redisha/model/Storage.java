package redisha.model;

import java.util.List;
import java.util.Map;

/** Where the Redis pods keep {@code /data}. */
public sealed interface Storage {

    /**
     * A claim template; every pod gets a volume of its own that outlives it.
     *
     * @param storageClass null for the cluster's default class, empty for "no class: a volume made beforehand"
     */
    record Claim(
            String storageClass,
            List<String> accessModes,
            String size,
            Map<String, String> annotations,
            Map<String, String> labels)
            implements Storage {}

    /**
     * A folder of the node.
     *
     * @param owner {@code uid:gid} that an init container gives the folder to, or null to leave it
     */
    record HostPath(String path, String owner) implements Storage {}

    /** A folder that lives as long as the pod; the map is the volume's body. */
    record EmptyDir(Map<String, Object> body) implements Storage {}

    default boolean isClaim() {
        return this instanceof Claim;
    }
}
