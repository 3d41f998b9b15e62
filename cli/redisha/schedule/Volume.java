package redisha.schedule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A PersistentVolume.
 *
 * @param labels those for zone and region bind it to nodes too
 * @param storage bytes it holds
 * @param nodeAffinity the nodes that can mount it
 * @param claim {@code namespace/name} of the claim that it is kept for, empty when it is free
 * @param available not released by an earlier claim, nor failed
 */
public record Volume(
        String name,
        Map<String, String> labels,
        String storageClassName,
        List<String> accessModes,
        long storage,
        NodeSelector nodeAffinity,
        String claim,
        boolean available) {

    public Volume {
        Objects.requireNonNull(name, "name");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        Objects.requireNonNull(storageClassName, "storageClassName");
        accessModes = List.copyOf(accessModes);
        Objects.requireNonNull(nodeAffinity, "nodeAffinity");
        Objects.requireNonNull(claim, "claim");
    }
}
