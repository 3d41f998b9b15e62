package redisha.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/**
 * The defaults with all layers laid over them, every spelling settled; the place of each value tells where it came
 * from, {@code default} included. Paths are dotted; a dot inside a key is written {@code \.}.
 *
 * @param root all values
 * @param withRemovals all values, and null in the place of each default that was taken away
 * @param warnings what was accepted but should be put right, in the order of the places
 */
public record MergedValues(Tree.Mapping root, Tree.Mapping withRemovals, List<Finding> warnings) {

    public MergedValues {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(withRemovals, "withRemovals");
        warnings = List.copyOf(warnings);
    }

    /**
     * Merges layers, lowest first, over the defaults; without any check against the schema.
     *
     * @throws UserError when a value is ambiguous
     */
    public static MergedValues of(Catalogue catalogue, List<Layer> layers) {
        MergedValues merged = settled(catalogue, layers);
        if (merged.warnings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new UserError(merged.warnings);
        }
        return merged;
    }

    /** As {@link #of}, but an ambiguous value is still there and is among the findings. */
    static MergedValues settled(Catalogue catalogue, List<Layer> layers) {
        Tree.Mapping user = Tree.Mapping.empty(Catalogue.DEFAULT);
        for (Layer layer : layers) {
            user = layer.over(user);
        }
        Spelling spelling = new Spelling();
        Tree.Mapping given = spelling.withoutHarmfulNulls(user, catalogue.root(), "");
        Tree.Mapping defaults = catalogue.defaults();
        Tree.Mapping root = spelling.settled(Merge.onto(defaults, given), catalogue.root());
        List<Finding> findings = new ArrayList<>(spelling.findings());
        findings.addAll(new DeadKeys(catalogue).used(root));
        return new MergedValues(
                root,
                Merge.withRemovals(root, defaults, given),
                findings.stream().sorted().toList());
    }

    /** The value at a path, or null when there is none. */
    public Tree at(String path) {
        Tree tree = root;
        for (String key : KeyPath.keys(path)) {
            tree = tree instanceof Tree.Mapping map ? map.get(key) : null;
        }
        return tree;
    }

    /** There is a value and it is not null. */
    public boolean has(String path) {
        return plain(path) != null;
    }

    /** The value as Java maps, lists and single values; null when there is none. */
    public Object plain(String path) {
        Tree tree = at(path);
        return tree == null ? null : tree.plain();
    }

    /** What a Helm template calls true: there, and not null, false, 0 or empty. */
    public boolean truthy(String path) {
        Object value = plain(path);
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        if (value instanceof List<?> list) {
            return !list.isEmpty();
        }
        return value != null && !value.equals(false) && !value.equals("");
    }

    /** The text at a path; a number or boolean as it was written; empty when there is nothing. */
    public String text(String path) {
        Tree tree = at(path);
        if (tree == null) {
            return "";
        }
        return written(expected(tree, Tree.Scalar.class, path));
    }

    /** The whole number at a path. */
    public long integer(String path) {
        return optionalInteger(path)
                .orElseThrow(() -> new IllegalStateException("there is no whole number at " + path));
    }

    /** The whole number at a path; empty for null, the empty text or nothing. */
    public OptionalLong optionalInteger(String path) {
        Object value = plain(path);
        if (value == null || value.equals("")) {
            return OptionalLong.empty();
        }
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        }
        throw new IllegalStateException("not a whole number at " + path + ": " + value.getClass());
    }

    /** The boolean at a path; false for null or nothing. */
    public boolean flag(String path) {
        Object value = plain(path);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new IllegalStateException("not a boolean at " + path + ": " + value.getClass());
    }

    /** The items of the list at a path; empty for null or nothing. */
    public List<Tree> items(String path) {
        Tree tree = at(path);
        return tree == null || Merge.isNull(tree)
                ? List.of()
                : expected(tree, Tree.Sequence.class, path).items();
    }

    /** The entries of the map at a path in the order of the text; empty for null or nothing. */
    public Map<String, Tree> entries(String path) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        Tree tree = at(path);
        if (tree != null && !Merge.isNull(tree)) {
            expected(tree, Tree.Mapping.class, path)
                    .entries()
                    .values()
                    .forEach(entry -> entries.put(entry.key(), entry.value()));
        }
        return entries;
    }

    /** Where the value at a path was written; for a value that is not there, the closest map above it. */
    public Where where(String path) {
        Tree tree = root;
        for (String key : KeyPath.keys(path)) {
            Tree below = tree instanceof Tree.Mapping map ? map.get(key) : null;
            if (below == null) {
                return tree.where();
            }
            tree = below;
        }
        return tree.where();
    }

    /**
     * A single value as text: as the user wrote it where that is a plain number ({@code 7.10}, {@code 0700}), otherwise
     * the number that was meant ({@code 0x10} is 16, {@code 1e3} is 1000); null is empty.
     */
    public static String written(Tree.Scalar scalar) {
        Object value = scalar.value();
        if (value == null) {
            return "";
        }
        if (!(value instanceof Number) || scalar.source().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return value instanceof String text ? text : scalar.source();
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return new BigDecimal(number).toBigInteger().toString();
        }
        return value instanceof BigInteger || value instanceof Long ? value.toString() : scalar.source();
    }

    private static <T extends Tree> T expected(Tree tree, Class<T> type, String path) {
        if (!type.isInstance(tree)) {
            throw new IllegalStateException("not a " + type.getSimpleName() + " at " + path);
        }
        return type.cast(tree);
    }
}
