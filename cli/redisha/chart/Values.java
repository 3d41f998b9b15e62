package redisha.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.values.MergedValues;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/** Values with other values in their places. */
final class Values {

    private Values() {}

    /** The value at a dotted path, or a null where there is none. */
    static Tree at(Tree.Mapping root, String path) {
        Tree tree = root;
        for (String key : KeyPath.keys(path)) {
            tree = tree instanceof Tree.Mapping map ? map.get(key) : null;
        }
        return tree == null ? new Tree.Scalar(null, "", false, root.where()) : tree;
    }

    static MergedValues with(MergedValues values, Map<String, Tree> given) {
        Tree.Mapping root = values.root();
        for (Map.Entry<String, Tree> entry : given.entrySet()) {
            root = with(root, KeyPath.keys(entry.getKey()), entry.getValue());
        }
        return new MergedValues(root, values.withRemovals(), values.warnings());
    }

    private static Tree.Mapping with(Tree.Mapping map, List<String> keys, Tree value) {
        String key = keys.get(0);
        Tree below = map.get(key);
        Tree changed = keys.size() == 1
                ? value
                : with(
                        below instanceof Tree.Mapping inner ? inner : Tree.Mapping.empty(map.where()),
                        keys.subList(1, keys.size()),
                        value);
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.put(key, new Tree.Entry(key, map.where(), changed));
        return new Tree.Mapping(entries, map.where());
    }
}
