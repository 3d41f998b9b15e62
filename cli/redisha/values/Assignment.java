package redisha.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/** One {@code path=value} of a {@code --set} option; what is missing on the way is made. */
record Assignment(List<Step> path, Tree value, Where where) {

    /** One step of the way to a value. */
    sealed interface Step {
        record Name(String key) implements Step {}

        record Item(int index) implements Step {}
    }

    Assignment {
        path = List.copyOf(path);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(where, "where");
        if (path.isEmpty() || !(path.get(0) instanceof Step.Name)) {
            throw new IllegalArgumentException("a path starts with a name: " + path);
        }
    }

    /** The path as the user would write it: {@code a.b[0]}. */
    static String text(List<Step> path) {
        String text = "";
        for (Step step : path) {
            text = step instanceof Step.Name name
                    ? KeyPath.child(text, name.key())
                    : KeyPath.item(text, ((Step.Item) step).index());
        }
        return text;
    }

    Tree.Mapping carriedOut(Tree.Mapping below) {
        return (Tree.Mapping) put(below, 0);
    }

    private Tree put(Tree current, int depth) {
        if (depth == path.size()) {
            return value;
        }
        Step step = path.get(depth);
        if (step instanceof Step.Name name) {
            Tree.Mapping map = map(current, depth);
            Map<String, Tree.Entry> entries = new LinkedHashMap<>(map.entries());
            entries.put(name.key(), new Tree.Entry(name.key(), where, put(map.get(name.key()), depth + 1)));
            return new Tree.Mapping(entries, where);
        }
        int index = ((Step.Item) step).index();
        List<Tree> items = list(current, depth);
        if (items.size() <= index) {
            Tree nothing = new Tree.Scalar(null, "null", false, where);
            items.addAll(Collections.nCopies(index + 1 - items.size(), nothing));
        }
        items.set(index, put(items.get(index), depth + 1));
        return new Tree.Sequence(items, where);
    }

    private Tree.Mapping map(Tree current, int depth) {
        if (current instanceof Tree.Mapping map) {
            return map;
        }
        // A list item that is no map gives way, as in Helm; anything else is more likely a slip.
        boolean item = depth > 0 && path.get(depth - 1) instanceof Step.Item;
        if (current == null || Merge.isNull(current) || item) {
            return Tree.Mapping.empty(where);
        }
        throw mismatch(current, depth, "a map");
    }

    private List<Tree> list(Tree current, int depth) {
        if (current == null || Merge.isNull(current)) {
            return new ArrayList<>();
        }
        if (current instanceof Tree.Sequence sequence) {
            return new ArrayList<>(sequence.items());
        }
        throw mismatch(current, depth, "a list");
    }

    private UserError mismatch(Tree current, int depth, String needed) {
        String there = current instanceof Tree.Mapping
                ? "a map"
                : current instanceof Tree.Sequence ? "a list" : "a single value";
        String place = text(path.subList(0, depth));
        return new UserError(
                where + ": " + place + " is " + there + " (from " + current.where() + "), not " + needed,
                "Set " + place + " as a whole, or correct the path.");
    }
}
