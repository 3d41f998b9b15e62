package redisha.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.yaml.Tree;

/** Keeps one tree of each content, so that renderings, which are much alike, are compared by looking at what differs. */
final class Pool {
    private final Map<List<Object>, Tree> trees = new HashMap<>();

    /** The tree of this content; two of equal content are the same object, wherever they stood. */
    Tree shared(Tree tree) {
        if (tree instanceof Tree.Mapping map) {
            return shared(map);
        }
        if (tree instanceof Tree.Sequence list) {
            List<Tree> items = list.items().stream().map(this::shared).toList();
            List<Object> content = new ArrayList<>(List.of(Tree.Sequence.class));
            items.forEach(item -> content.add(new Same(item)));
            return trees.computeIfAbsent(content, each -> new Tree.Sequence(items, list.where()));
        }
        List<Object> content = new ArrayList<>(List.of(Tree.Scalar.class));
        content.add(tree.plain());
        return trees.computeIfAbsent(content, each -> tree);
    }

    private Tree shared(Tree.Mapping map) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        List<Object> content = new ArrayList<>(List.of(Tree.Mapping.class));
        map.entries().forEach((key, entry) -> {
            Tree value = shared(entry.value());
            entries.put(key, new Tree.Entry(key, entry.where(), value));
            content.add(key);
            content.add(new Same(value));
        });
        return trees.computeIfAbsent(content, each -> new Tree.Mapping(entries, map.where()));
    }

    /** A tree that is compared by its identity. */
    private record Same(Tree tree) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && tree == same.tree;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(tree);
        }
    }
}
