package redisha.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/**
 * A place inside an object, which may be empty: walking to a key that is not there gives an empty spot, so a reader never
 * checks on the way. Null counts as absent, as it does for Kubernetes.
 */
public final class Spot {
    private static final int NO_ITEM = -1;

    private final Manifest manifest;
    private final Spot parent;
    private final String step;
    private final int item;
    private final Tree tree;

    /** Null for a place that was walked to, for which it is where the parent is. */
    private final Where around;

    /**
     * A place that is not reached by walking.
     *
     * @param manifest the object
     * @param path how the place is written, {@code spec.ports[0].name}; empty for the whole object
     * @param tree what stands there, null when nothing does
     * @param around the closest place that exists, for the message about something missing
     */
    public Spot(Manifest manifest, String path, Tree tree, Where around) {
        this(manifest, null, path, NO_ITEM, tree, around);
    }

    private Spot(Manifest manifest, Spot parent, String step, int item, Tree tree, Where around) {
        this.manifest = manifest;
        this.parent = parent;
        this.step = step;
        this.item = item;
        this.tree = tree;
        this.around = around;
    }

    /** The whole object. */
    public static Spot of(Manifest manifest) {
        return new Spot(manifest, "", manifest.tree(), manifest.tree().where());
    }

    public Manifest manifest() {
        return manifest;
    }

    /** What stands here, null when nothing does. */
    public Tree tree() {
        return tree;
    }

    /** How the place is written, {@code spec.ports[0].name}; put together when it is asked for, as few ever are. */
    public String path() {
        if (parent == null) {
            return step;
        }
        return item == NO_ITEM ? KeyPath.child(parent.path(), step) : KeyPath.item(parent.path(), item);
    }

    /** Walks along keys, one per argument; a key may hold dots. */
    public Spot at(String... keys) {
        Spot spot = this;
        for (String key : keys) {
            Tree below = spot.tree instanceof Tree.Mapping map ? map.get(key) : null;
            spot = new Spot(manifest, spot, key, NO_ITEM, below, null);
        }
        return spot;
    }

    /** Something stands here and it is not null. */
    public boolean exists() {
        return tree != null && !(tree instanceof Tree.Scalar scalar && scalar.value() == null);
    }

    public boolean isEmptyOrAbsent() {
        if (!exists()) {
            return true;
        }
        if (tree instanceof Tree.Mapping map) {
            return map.entries().isEmpty();
        }
        return tree instanceof Tree.Sequence list ? list.items().isEmpty() : "".equals(((Tree.Scalar) tree).value());
    }

    /** The items of a list, none when there is no list. */
    public List<Spot> items() {
        if (!(tree instanceof Tree.Sequence list)) {
            return List.of();
        }
        List<Spot> items = new ArrayList<>(list.items().size());
        for (Tree each : list.items()) {
            items.add(new Spot(manifest, this, "", items.size(), each, null));
        }
        return items;
    }

    /** The entries of a map, none when there is no map. */
    public Map<String, Spot> entries() {
        if (!(tree instanceof Tree.Mapping map)) {
            return Map.of();
        }
        Map<String, Spot> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, entry) -> entries.put(key, new Spot(manifest, this, key, NO_ITEM, entry.value(), null)));
        return entries;
    }

    /** A map of texts such as labels; values that are no texts are left out. */
    public Map<String, String> texts() {
        if (!(tree instanceof Tree.Mapping map)) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Tree.Scalar scalar && scalar.value() instanceof String text) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    /** The text here; a number or boolean is none. */
    public Optional<String> text() {
        return tree instanceof Tree.Scalar scalar && scalar.value() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The text here, empty when there is none. */
    public String textOrEmpty() {
        return text().orElse("");
    }

    /** The whole number here. */
    public OptionalLong integer() {
        return tree instanceof Tree.Scalar scalar && scalar.value() instanceof Long number
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    public boolean isTrue() {
        return tree instanceof Tree.Scalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    public boolean isFalse() {
        return tree instanceof Tree.Scalar scalar && Boolean.FALSE.equals(scalar.value());
    }

    /** The characters of a single value as the file has them, without quotes: {@code 0644} stays {@code 0644}. */
    public String written() {
        return tree instanceof Tree.Scalar scalar ? scalar.source() : "";
    }

    /** The place of what stands here, or of what is around it. */
    public Where where() {
        if (tree != null) {
            return tree.where();
        }
        return parent == null ? around : parent.where();
    }

    /** What stands here as plain maps, lists and values; null when nothing does. */
    public Object plain() {
        return tree == null ? null : tree.plain();
    }

    /** The same place of the same object; objects that look alike are not the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot
                && spot.manifest == manifest
                && spot.tree == tree
                && spot.path().equals(path())
                && spot.where().equals(where());
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    @Override
    public String toString() {
        return manifest.id() + " " + path();
    }
}
