package redisha.manifest;

import java.util.Objects;
import redisha.yaml.Tree;

/**
 * One Kubernetes object.
 *
 * @param source where it comes from: a template or a file
 * @param tree the whole object
 */
public record Manifest(String source, Tree.Mapping tree) {

    public Manifest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(tree, "tree");
    }

    public String apiVersion() {
        return text(tree, "apiVersion");
    }

    public String kind() {
        return text(tree, "kind");
    }

    public String name() {
        return tree.get("metadata") instanceof Tree.Mapping metadata ? text(metadata, "name") : "";
    }

    /** Empty when the object names none. */
    public String namespace() {
        return tree.get("metadata") instanceof Tree.Mapping metadata ? text(metadata, "namespace") : "";
    }

    /** {@code Kind/namespace/name}, or {@code Kind/name} when no namespace is given. */
    public String id() {
        return namespace().isEmpty() ? kind() + "/" + name() : kind() + "/" + namespace() + "/" + name();
    }

    /** The object as a place to walk from. */
    public Spot spot() {
        return Spot.of(this);
    }

    private static String text(Tree.Mapping map, String key) {
        return map.get(key) instanceof Tree.Scalar scalar && scalar.value() instanceof String text ? text : "";
    }
}
