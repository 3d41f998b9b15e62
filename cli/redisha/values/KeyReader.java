package redisha.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/** Reads the keys out of a draft-07 schema; understands what our schema uses, not all that JSON Schema has. */
final class KeyReader {
    private static final int DEEPEST = 40;
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf", "allOf");

    private final Tree schema;

    KeyReader(Tree schema) {
        this.schema = schema;
    }

    Key read() {
        return key("", schema, 0);
    }

    private Key key(String path, Tree written, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("the schema refers to itself at " + path);
        }
        Tree.Mapping node = resolved(written);
        Set<String> types = new LinkedHashSet<>(texts(node.get("type")));
        Map<String, Key> properties = new LinkedHashMap<>();
        Key anyProperty = null;
        Key items = null;
        for (Tree.Mapping part : parts(node)) {
            types.addAll(texts(part.get("type")));
            if (part.get("properties") instanceof Tree.Mapping named) {
                named.entries()
                        .forEach((name, entry) ->
                                properties.put(name, key(KeyPath.child(path, name), entry.value(), depth + 1)));
            }
            Tree others = part.get("additionalProperties");
            if (others instanceof Tree.Mapping || isTrue(others)) {
                anyProperty = key(KeyPath.child(path, "*"), others, depth + 1);
            }
            if (part.get("items") instanceof Tree.Mapping any) {
                items = key(path + "[]", any, depth + 1);
            }
        }
        Tree preset = node.get("default");
        return new Key(
                path, List.copyOf(types), preset == null ? null : placed(preset), node, properties, anyProperty, items);
    }

    /** The node itself and each of its alternatives. */
    private List<Tree.Mapping> parts(Tree.Mapping node) {
        List<Tree.Mapping> parts = new ArrayList<>();
        parts.add(node);
        for (String alternatives : ALTERNATIVES) {
            if (node.get(alternatives) instanceof Tree.Sequence sequence) {
                sequence.items().forEach(item -> parts.add(resolved(item)));
            }
        }
        return parts;
    }

    /** A local {@code $ref} gives way to what it refers to; what stands beside it wins. */
    private Tree.Mapping resolved(Tree written) {
        if (!(written instanceof Tree.Mapping node)) {
            return Tree.Mapping.empty(written.where());
        }
        if (node.get("$ref") == null) {
            return node;
        }
        Tree target = schema;
        for (String step : text(node.get("$ref")).replaceFirst("^#/", "").split("/")) {
            target = ((Tree.Mapping) target).get(step);
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(((Tree.Mapping) target).entries());
        entries.putAll(node.entries());
        entries.remove("$ref");
        return new Tree.Mapping(entries, node.where());
    }

    private static List<String> texts(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            List<String> texts = new ArrayList<>();
            sequence.items().forEach(item -> texts.add(text(item)));
            return texts;
        }
        return tree == null ? List.of() : List.of(text(tree));
    }

    static String text(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.value() instanceof String text ? text : "";
    }

    static boolean isTrue(Tree tree) {
        return tree instanceof Tree.Scalar scalar && Boolean.TRUE.equals(scalar.value());
    }

    /** A default has no line of its own for the user: it is simply the default. */
    private static Tree placed(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return new Tree.Scalar(scalar.value(), scalar.source(), scalar.quoted(), Catalogue.DEFAULT);
        }
        if (tree instanceof Tree.Sequence sequence) {
            return new Tree.Sequence(
                    sequence.items().stream().map(KeyReader::placed).toList(), Catalogue.DEFAULT);
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        ((Tree.Mapping) tree)
                .entries()
                .forEach((name, entry) ->
                        entries.put(name, new Tree.Entry(name, Catalogue.DEFAULT, placed(entry.value()))));
        return new Tree.Mapping(entries, Catalogue.DEFAULT);
    }
}
