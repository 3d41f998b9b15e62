package redisha.values;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/**
 * Settles values that YAML read as another type than the key has: what loses nothing is taken from the source text with
 * a warning, what could mean two things is an error. What fits nothing is left for the schema to refuse.
 */
final class Spelling {
    /** Free maps whose entries become lines of a Redis configuration file, where a boolean is {@code yes} or {@code no}. */
    private static final List<String> DIRECTIVES = List.of("redis.config", "sentinel.config");

    private static final int LONGEST_SHOWN = 60;

    private final List<Finding> findings = new ArrayList<>();

    /** All that was noticed so far: warnings, and errors for what is ambiguous. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The tree with every value in the type of its key, as far as that can be done. */
    Tree.Mapping settled(Tree.Mapping tree, Key root) {
        return map(tree, root, "");
    }

    private Tree settled(Tree tree, Key key, String path) {
        if (tree instanceof Tree.Mapping map) {
            return map(map, key, path);
        }
        if (tree instanceof Tree.Sequence list) {
            return list(list, key, path);
        }
        return scalar((Tree.Scalar) tree, key, path);
    }

    private Tree.Mapping map(Tree.Mapping map, Key key, String path) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> {
            Key below = key.below(name);
            String child = KeyPath.child(path, name);
            Tree value = DIRECTIVES.contains(key.path()) ? directive(entry.value(), child) : entry.value();
            if (below != null && removed(value, below, key, child)) {
                return;
            }
            entries.put(
                    name, new Tree.Entry(name, entry.where(), below == null ? value : settled(value, below, child)));
        });
        return new Tree.Mapping(entries, map.where());
    }

    /** In a map of texts such as labels a null can only mean that an entry of a lower layer shall go. */
    private boolean removed(Tree value, Key below, Key map, String path) {
        boolean removed = below == map.anyProperty() && Merge.isNull(value) && !below.takes("null");
        if (removed) {
            warn(value, path, "null removes the entry", "Leave the line out when there is nothing to remove.");
        }
        return removed;
    }

    private Tree list(Tree.Sequence list, Key key, String path) {
        if (key.items() == null) {
            return list;
        }
        List<Tree> items = new ArrayList<>();
        for (Tree item : list.items()) {
            items.add(settled(item, key.items(), KeyPath.item(path, items.size())));
        }
        return new Tree.Sequence(items, list.where());
    }

    private Tree directive(Tree tree, String path) {
        if (tree instanceof Tree.Sequence list) {
            List<Tree> items = new ArrayList<>();
            list.items().forEach(item -> items.add(directive(item, KeyPath.item(path, items.size()))));
            return new Tree.Sequence(items, list.where());
        }
        if (tree instanceof Tree.Scalar scalar && scalar.value() instanceof Boolean flag) {
            return text(scalar, flag ? "yes" : "no", path);
        }
        return tree;
    }

    private Tree scalar(Tree.Scalar scalar, Key key, String path) {
        Object value = scalar.value();
        if (value == null || key.types().isEmpty()) {
            return scalar;
        }
        if (value instanceof Double number && key.takes("integer") && number == Math.rint(number) && small(number)) {
            return new Tree.Scalar(number.longValue(), scalar.source(), false, scalar.where());
        }
        if (value instanceof String text) {
            return key.takes("string") ? scalar : fromText(scalar, text, key, path);
        }
        if (key.takes(value instanceof Boolean ? "boolean" : isWhole(value) ? "integer" : "number")) {
            return scalar;
        }
        if (key.takes("string")) {
            return toText(scalar, key, path);
        }
        boolean bit = Long.valueOf(0).equals(value) || Long.valueOf(1).equals(value);
        return bit && key.takes("boolean") ? taken(scalar, Long.valueOf(1).equals(value), path) : scalar;
    }

    private Tree fromText(Tree.Scalar scalar, String text, Key key, String path) {
        if (key.takes("integer") && text.matches("-?(0|[1-9][0-9]{0,17})")) {
            return taken(scalar, Long.valueOf(text), path);
        }
        if (key.takes("number") && text.matches("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,17}")) {
            return taken(scalar, Double.valueOf(text), path);
        }
        if (key.takes("boolean")) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> taken(scalar, true, path);
                case "false", "no", "off" -> taken(scalar, false, path);
                default -> scalar;
            };
        }
        return scalar;
    }

    private Tree toText(Tree.Scalar scalar, Key key, String path) {
        List<Object> closed = key.closedValues();
        if (scalar.value() instanceof Boolean flag && !closed.isEmpty() && !closed.contains(scalar.source())) {
            String word = flag ? "yes" : "no";
            return closed.contains(word) ? text(scalar, word, path) : scalar;
        }
        if (!closed.isEmpty() && !closed.contains(scalar.source())) {
            return scalar;
        }
        if (closed.isEmpty() && key.refusesGuessing()) {
            ambiguous(scalar, key, path);
            return scalar;
        }
        return text(scalar, scalar.source(), path);
    }

    private void ambiguous(Tree.Scalar scalar, Key key, String path) {
        String found = scalar.value() instanceof Boolean ? "a boolean" : "a number";
        String shown = key.secret() ? "..." : shown(scalar.source());
        if (isSwitch(scalar.source()) && !key.secret()) {
            String problem = "is no switch and cannot be " + scalar.source();
            findings.add(Finding.error("values/ambiguous", scalar.where(), path, problem, key.description()));
            return;
        }
        String hint = scalar.where().source().startsWith("--set")
                ? "Use --set-string " + path + "=" + shown + "."
                : "Put it in quotes: " + path.substring(path.lastIndexOf('.') + 1) + ": \"" + shown + "\".";
        findings.add(Finding.error(
                "values/ambiguous", scalar.where(), path, "must be text, but without quotes it is " + found, hint));
    }

    /** Somebody who writes these words, unlike {@code yes} or {@code on}, means no text. */
    private static boolean isSwitch(String source) {
        return source.equalsIgnoreCase("true") || source.equalsIgnoreCase("false");
    }

    private Tree text(Tree.Scalar scalar, String text, String path) {
        String kind = scalar.value() instanceof Boolean ? "boolean " : "number ";
        warn(
                scalar,
                path,
                "the " + kind + shown(scalar.source()) + " is taken as the text \"" + shown(text) + "\"",
                "Put it in quotes.");
        return new Tree.Scalar(text, text, true, scalar.where());
    }

    private Tree taken(Tree.Scalar scalar, Object value, String path) {
        String kind = value instanceof Boolean ? "" : "the number ";
        String found = scalar.value() instanceof String ? "text \"" + scalar.source() + "\"" : scalar.source();
        warn(scalar, path, found + " is taken as " + kind + value, "Write " + value + " without quotes.");
        return new Tree.Scalar(value, scalar.source(), false, scalar.where());
    }

    private void warn(Tree tree, String path, String problem, String hint) {
        findings.add(Finding.warning("values/spelling", tree.where(), path, problem, hint));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }

    private static boolean small(double number) {
        return Math.abs(number) < 1L << 53;
    }

    /** The map without the nulls that would remove what cannot be missing; there the default stays. */
    Tree.Mapping withoutHarmfulNulls(Tree.Mapping user, Key key, String path) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        user.entries().forEach((name, entry) -> {
            Key below = key.properties().get(name);
            String child = KeyPath.child(path, name);
            Tree value = entry.value();
            if (below != null && Merge.isNull(value) && !below.removable()) {
                Where where = value.where();
                findings.add(Finding.warning(
                        "values/null",
                        where,
                        child,
                        "cannot be removed with null, so the default stays",
                        "Leave the line out."));
            } else if (below != null && below.structured() && value instanceof Tree.Mapping map) {
                entries.put(name, new Tree.Entry(name, entry.where(), withoutHarmfulNulls(map, below, child)));
            } else {
                entries.put(name, entry);
            }
        });
        return new Tree.Mapping(entries, user.where());
    }
}
