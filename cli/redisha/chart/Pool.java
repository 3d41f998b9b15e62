package redisha.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.yaml.Tree;

/** Keeps one tree of each content, so that renderings, which are much alike, are compared by looking at what differs. */
final class Pool {
    private final Map<List<Object>, Tree> trees = new HashMap<>();
    private final Map<Tree, Integer> numbers = new IdentityHashMap<>();

    /** The tree of this content; two of equal content are the same object, wherever they stood. */
    Tree shared(Tree tree) {
        if (tree instanceof Tree.Mapping map) {
            return shared(map);
        }
        if (tree instanceof Tree.Sequence list) {
            List<Tree> items = list.items().stream().map(this::shared).toList();
            List<Object> content = new ArrayList<>(List.of(Tree.Sequence.class));
            items.forEach(item -> content.add(numbers.get(item)));
            return kept(content, new Tree.Sequence(items, list.where()));
        }
        List<Object> content = new ArrayList<>(List.of(Tree.Scalar.class));
        content.add(tree.plain());
        return kept(content, tree);
    }

    private Tree shared(Tree.Mapping map) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        List<Object> content = new ArrayList<>(List.of(Tree.Mapping.class));
        map.entries().forEach((key, entry) -> {
            Tree value = shared(entry.value());
            entries.put(key, new Tree.Entry(key, entry.where(), value));
            content.add(key);
            content.add(numbers.get(value));
        });
        return kept(content, new Tree.Mapping(entries, map.where()));
    }

    private Tree kept(List<Object> content, Tree tree) {
        Tree known = trees.putIfAbsent(content, tree);
        if (known == null) {
            numbers.put(tree, numbers.size());
            return tree;
        }
        return known;
    }
}
