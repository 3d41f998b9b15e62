package redisha.manifest;

import java.util.List;
import redisha.yaml.Tree;

/** A values file given where manifests were meant. */
final class ReleaseValues {

    /** Keys of redisha's values that no manifest has at its top. */
    private static final List<String> TELLING = List.of("redis", "sentinel", "haproxy", "persistentVolume", "redis-ha");

    private ReleaseValues() {}

    static boolean resemble(Tree.Mapping map) {
        return TELLING.stream().anyMatch(map.entries()::containsKey);
    }
}
