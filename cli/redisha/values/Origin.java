package redisha.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import redisha.finding.Where;
import redisha.yaml.JsonWriter;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;

/**
 * One value and who said it.
 *
 * @param path dotted, from the top
 * @param value as {@link Tree#plain()} gives it; a map only when it is empty
 * @param where the place of its key
 */
record Origin(String path, Object value, Where where) {

    Origin {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(where, "where");
    }

    /** One for each value below a map; a list is one value unless several sources wrote at it. */
    static List<Origin> of(Tree.Mapping root) {
        List<Origin> origins = new ArrayList<>();
        collect("", root, root.where(), origins);
        return origins;
    }

    private static void collect(String path, Tree tree, Where where, List<Origin> origins) {
        if (tree instanceof Tree.Mapping map && !map.entries().isEmpty()) {
            map.entries()
                    .forEach(
                            (name, entry) -> collect(KeyPath.child(path, name), entry.value(), entry.where(), origins));
        } else if (tree instanceof Tree.Sequence list
                && sources(list).distinct().count() > 1) {
            for (int i = 0; i < list.items().size(); i++) {
                Tree item = list.items().get(i);
                collect(KeyPath.item(path, i), item, item.where(), origins);
            }
        } else {
            origins.add(new Origin(path, tree.plain(), where));
        }
    }

    private static Stream<String> sources(Tree tree) {
        if (tree instanceof Tree.Mapping map && !map.entries().isEmpty()) {
            return map.entries().values().stream().flatMap(entry -> sources(entry.value()));
        }
        if (tree instanceof Tree.Sequence list && !list.items().isEmpty()) {
            return list.items().stream().flatMap(Origin::sources);
        }
        return Stream.of(tree.where().source());
    }

    /** {@code redis.port: 6379}, which is YAML. */
    String line() {
        return path + ": " + JsonWriter.compact(value);
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("key", path);
        plain.put("value", value);
        plain.put("origin", where.toString());
        return plain;
    }
}
