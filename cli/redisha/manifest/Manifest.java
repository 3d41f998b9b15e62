package redisha.manifest;

import java.util.Objects;
import redisha.yaml.Tree;

/** One Kubernetes object; what it is called is looked up once, since judges ask for it all the time. */
public final class Manifest {
    private final String source;
    private final Tree.Mapping tree;
    private final String apiVersion;
    private final String kind;
    private final String name;
    private final String namespace;

    /**
     * An object as it was read or made.
     *
     * @param source where it comes from: a template or a file
     * @param tree the whole object
     */
    public Manifest(String source, Tree.Mapping tree) {
        this.source = Objects.requireNonNull(source, "source");
        this.tree = Objects.requireNonNull(tree, "tree");
        this.apiVersion = text(tree, "apiVersion");
        this.kind = text(tree, "kind");
        Tree.Mapping metadata =
                tree.get("metadata") instanceof Tree.Mapping map ? map : Tree.Mapping.empty(tree.where());
        this.name = text(metadata, "name");
        this.namespace = text(metadata, "namespace");
    }

    /** Where it comes from: a template or a file. */
    public String source() {
        return source;
    }

    /** The whole object. */
    public Tree.Mapping tree() {
        return tree;
    }

    public String apiVersion() {
        return apiVersion;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Empty when the object names none. */
    public String namespace() {
        return namespace;
    }

    /** {@code Kind/namespace/name}, or {@code Kind/name} when no namespace is given. */
    public String id() {
        return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
    }

    /** The object as a place to walk from. */
    public Spot spot() {
        return Spot.of(this);
    }

    /** The same text of the same source. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Manifest manifest && source.equals(manifest.source) && tree.equals(manifest.tree);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, kind, namespace, name);
    }

    @Override
    public String toString() {
        return id();
    }

    private static String text(Tree.Mapping map, String key) {
        return map.get(key) instanceof Tree.Scalar scalar && scalar.value() instanceof String text ? text : "";
    }
}
