package redisha.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Where;
import redisha.yaml.Tree;

/**
 * A map of the merged values with the dotted path that leads to it. The values have been held against their schema, so a
 * value of another type is a bug of ours; null and absent read as empty.
 */
record Section(String path, Tree.Mapping map) {

    Section section(String key) {
        return new Section(
                pathOf(key), value(key) instanceof Tree.Mapping inner ? inner : Tree.Mapping.empty(where(key)));
    }

    List<Section> sections(String key) {
        List<Section> all = new ArrayList<>();
        if (value(key) instanceof Tree.Sequence list) {
            for (Tree item : list.items()) {
                all.add(new Section(pathOf(key) + "[" + all.size() + "]", (Tree.Mapping) item));
            }
        }
        return all;
    }

    /** The text, empty when there is none. */
    String text(String key) {
        Object plain = plain(key);
        return plain == null ? "" : (String) plain;
    }

    String text(String key, String fallback) {
        String text = text(key);
        return text.isEmpty() ? fallback : text;
    }

    /** The whole number, 0 when there is none. */
    int integer(String key) {
        return plain(key) instanceof Number number ? number.intValue() : 0;
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(plain(key));
    }

    /** Any map, its values as they are. */
    Map<String, Object> fragment(String key) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (value(key) instanceof Tree.Mapping inner) {
            inner.entries().forEach((name, entry) -> all.put(name, entry.value().plain()));
        }
        return all;
    }

    /** A map of texts, such as labels; an entry without a value is dropped. */
    Map<String, String> texts(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        fragment(key).forEach((name, value) -> {
            if (value != null) {
                all.put(name, value.toString());
            }
        });
        return all;
    }

    List<Object> list(String key) {
        List<Object> all = new ArrayList<>();
        if (value(key) instanceof Tree.Sequence list) {
            list.items().forEach(item -> all.add(item.plain()));
        }
        return all;
    }

    boolean has(String key) {
        return plain(key) != null;
    }

    Object plain(String key) {
        Tree value = value(key);
        return value == null ? null : value.plain();
    }

    Tree value(String key) {
        return map.get(key);
    }

    /** The place of a value, or of the map around it when it is absent. */
    Where where(String key) {
        Tree value = value(key);
        return value == null ? map.where() : value.where();
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
