package redisha.yaml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.finding.Where;

/** The entries of one map while it is read: keys become text, a key comes once, {@code <<} brings in other maps. */
final class MappingReading {

    private final Problems problems;
    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final Set<String> merged = new HashSet<>();

    MappingReading(Problems problems) {
        this.problems = problems;
    }

    Map<String, Tree.Entry> entries() {
        return entries;
    }

    void put(Tree keyTree, Tree value) {
        String key = key(keyTree);
        if (key == null) {
            return;
        }
        Tree.Entry earlier = entries.get(key);
        if (earlier != null && !merged.remove(key)) {
            twice(key, (Tree.Scalar) keyTree, earlier);
            return;
        }
        String shared = Vocabulary.key(key);
        entries.put(shared, new Tree.Entry(shared, keyTree.where(), value));
    }

    /**
     * Takes the entries of a map, or of each map of a list, the first of the list being the strongest; keys of the map
     * itself are stronger than all of them.
     */
    void merge(Where where, Tree value) {
        if (value instanceof Tree.Mapping mapping) {
            mapping.entries().values().forEach(entry -> mergeEntry(where, entry));
        } else if (value instanceof Tree.Sequence sequence
                && sequence.items().stream().allMatch(Tree.Mapping.class::isInstance)) {
            List<Tree> items = sequence.items();
            for (int i = items.size() - 1; i >= 0; i--) {
                merge(where, items.get(i));
            }
        } else {
            problems.add(where, "'<<' merges maps, and this is none", "Give an alias of a map: <<: *name.");
        }
    }

    private void mergeEntry(Where where, Tree.Entry entry) {
        Tree.Entry own = merged.contains(entry.key()) ? null : entries.get(entry.key());
        if (own != null) {
            // go-yaml 2 lets the merged value win here, YAML the written one: no reading is safe.
            problems.add(
                    own.where(),
                    "key '" + Excerpt.of(entry.key()) + "' stands before the '<<' at " + where
                            + ", which brings it too",
                    "Write '<<' first; then the keys below it win.");
            return;
        }
        entries.put(entry.key(), entry);
        merged.add(entry.key());
    }

    /** Keys as JSON has them: {@code yes} is "true", {@code 0x10} is "16". Null when there is no such text. */
    private String key(Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            problems.add(
                    tree.where(),
                    "a map or list cannot be a key",
                    "Put a key, or a value that starts with '{{', in quotes.");
            return null;
        }
        Object value = scalar.value();
        if (value == null) {
            problems.add(scalar.where(), "a key is missing before ':'", "Write the key, in quotes if it is empty.");
            return null;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return scalar.source();
        }
        return value instanceof Number number ? Numeral.of(number) : value.toString();
    }

    private void twice(String key, Tree.Scalar written, Tree.Entry earlier) {
        String read = written.source().equals(key) ? "" : " (written '" + Excerpt.of(written.source()) + "')";
        problems.add(
                written.where(),
                "key '" + Excerpt.of(key) + "'" + read + " is already given at " + earlier.where(),
                "Keep one of the two.");
    }
}
