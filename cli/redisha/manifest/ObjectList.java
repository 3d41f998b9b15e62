package redisha.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.yaml.Tree;

/** Several objects in one document: a {@code List}, as kubectl prints it, or a {@code ConfigMapList} of the API server. */
final class ObjectList {

    private ObjectList() {}

    static boolean is(Tree.Mapping map) {
        return map.get("kind") instanceof Tree.Scalar kind
                && (kind.source().equals("List")
                        || kind.source().endsWith("List") && map.entries().containsKey("items"));
    }

    /** What stands below {@code items}, empty when nothing does; something else than a list is its own only item. */
    static List<Tree> items(Tree.Mapping list) {
        Tree items = list.get("items");
        if (items == null || items instanceof Tree.Scalar scalar && scalar.value() == null) {
            return List.of();
        }
        return items instanceof Tree.Sequence sequence
                ? sequence.items().stream().map(item -> typed(item, list)).toList()
                : List.of(items);
    }

    /** The API server leaves apiVersion and kind out of the items of a typed list, which tells them. */
    private static Tree typed(Tree item, Tree.Mapping list) {
        Tree.Entry apiVersion = list.entries().get("apiVersion");
        Tree.Entry kind = list.entries().get("kind");
        String kindOfItem = ((Tree.Scalar) kind.value()).source().replaceFirst("List$", "");
        if (!(item instanceof Tree.Mapping map)
                || map.get("kind") != null
                || apiVersion == null
                || kindOfItem.isEmpty()) {
            return item;
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        entries.put("apiVersion", apiVersion);
        Tree name = new Tree.Scalar(kindOfItem, kindOfItem, false, kind.value().where());
        entries.put("kind", new Tree.Entry("kind", kind.where(), name));
        entries.putAll(map.entries());
        return new Tree.Mapping(entries, map.where());
    }
}
