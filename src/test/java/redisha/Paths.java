package redisha;

import java.util.LinkedHashMap;
import java.util.Map;

/** Plain values by the dotted path of a key of the catalogue. */
final class Paths {

    private Paths() {}

    static Object get(Map<String, Object> values, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return values.get(path);
        }
        return values.get(path.substring(0, dot)) instanceof Map<?, ?> below
                ? get(cast(below), path.substring(dot + 1))
                : null;
    }

    /** Sets a value; a map joins the map that is there. */
    static void put(Map<String, Object> values, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            String name = path.substring(0, dot);
            if (!(values.get(name) instanceof Map)) {
                values.put(name, new LinkedHashMap<>());
            }
            put(cast(values.get(name)), path.substring(dot + 1), value);
        } else if (value instanceof Map<?, ?> map && values.get(path) instanceof Map<?, ?> there) {
            cast(there).putAll(cast(map));
        } else {
            values.put(path, value);
        }
    }

    static void remove(Map<String, Object> values, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            values.remove(path);
        } else if (values.get(path.substring(0, dot)) instanceof Map<?, ?> below) {
            remove(cast(below), path.substring(dot + 1));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }
}
