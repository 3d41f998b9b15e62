package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import redisha.yaml.Tree;

/** Changes one place of a tree; all others keep how and where they were written. */
final class TreeEdit {
    private static final String NEW_ITEM = "+";

    private final String path;
    private final UnaryOperator<Tree> change;

    private TreeEdit(String path, UnaryOperator<Tree> change) {
        this.path = path;
        this.change = change;
    }

    /** Writes a value; maps that are missing on the way are made, and {@code [+]} is a new item at the end. */
    static Tree set(Tree tree, String path, Tree value) {
        return new TreeEdit(path, there -> value).along(tree, Step.way(path));
    }

    /** Removes a key or an item. */
    static Tree unset(Tree tree, String path) {
        return new TreeEdit(path, there -> {
                    assertThat(there).as(path).isNotNull();
                    return null;
                })
                .along(tree, Step.way(path));
    }

    /** Replaces each occurrence of a part of a text, which must be there. */
    static Tree replace(Tree tree, String path, String part, String by) {
        return rewrite(tree, path, text -> {
            assertThat(text).as(path).contains(part);
            return text.replace(part, by);
        });
    }

    /** Repeats a text up to a length. */
    static Tree grow(Tree tree, String path, int length) {
        return rewrite(
                tree, path, text -> text.repeat(length / text.length() + 1).substring(0, length));
    }

    private static Tree rewrite(Tree tree, String path, UnaryOperator<String> change) {
        return new TreeEdit(path, there -> {
                    assertThat(there).as(path).isInstanceOf(Tree.Scalar.class);
                    String text = change.apply((String) there.plain());
                    return new Tree.Scalar(text, text, true, there.where());
                })
                .along(tree, Step.way(path));
    }

    private Tree along(Tree tree, List<Step> way) {
        if (way.isEmpty()) {
            return change.apply(tree);
        }
        Step step = way.get(0);
        List<Step> rest = way.subList(1, way.size());
        return step.item() ? inList(tree, step, rest) : inMap(tree, step.name(), rest);
    }

    private Tree inMap(Tree tree, String key, List<Step> rest) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        if (exists(tree)) {
            assertThat(tree).as(path).isInstanceOf(Tree.Mapping.class);
            entries.putAll(((Tree.Mapping) tree).entries());
        }
        Tree.Entry there = entries.get(key);
        Tree value = along(there == null ? null : there.value(), rest);
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, new Tree.Entry(key, there == null ? value.where() : there.where(), value));
        }
        return new Tree.Mapping(entries, exists(tree) ? tree.where() : value.where());
    }

    private Tree inList(Tree tree, Step step, List<Step> rest) {
        List<Tree> items = new ArrayList<>();
        if (exists(tree)) {
            assertThat(tree).as(path).isInstanceOf(Tree.Sequence.class);
            items.addAll(((Tree.Sequence) tree).items());
        }
        int index = index(items, step);
        Tree value = along(index == items.size() ? null : items.get(index), rest);
        if (value == null) {
            items.remove(index);
        } else if (index == items.size()) {
            items.add(value);
        } else {
            items.set(index, value);
        }
        return new Tree.Sequence(items, exists(tree) ? tree.where() : value.where());
    }

    private int index(List<Tree> items, Step step) {
        if (step.name().equals(NEW_ITEM)) {
            return items.size();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean named = items.get(i) instanceof Tree.Mapping item
                    && item.get("name") instanceof Tree.Scalar name
                    && step.name().equals(name.value());
            if (step.isIndex() ? i == Integer.parseInt(step.name()) : named) {
                found.add(i);
            }
        }
        assertThat(found).as("[%s] of %s", step.name(), path).hasSize(1);
        return found.get(0);
    }

    private static boolean exists(Tree tree) {
        return tree != null && !(tree instanceof Tree.Scalar scalar && scalar.value() == null);
    }
}
