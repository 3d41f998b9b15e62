package redisha.render;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import redisha.yaml.JsonWriter;

/** What templates say beside the fields of a release. Public, since each folder of templates is a package of its own. */
public final class Words {
    private Words() {}

    public static boolean has(String text) {
        return text != null && !text.isEmpty();
    }

    public static boolean has(Collection<?> list) {
        return list != null && !list.isEmpty();
    }

    public static boolean has(Map<?, ?> map) {
        return map != null && !map.isEmpty();
    }

    /** Any value as one YAML flow node. */
    public static Content node(Object value) {
        return out -> out.writeContent(JsonWriter.compact(value));
    }

    public static <V> Map<String, V> map(String key, V value) {
        return Map.of(key, value);
    }

    public static <V> Map<String, V> map(String key, V value, String second, V itsValue, String third, V thirdValue) {
        Map<String, V> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(second, itsValue);
        map.put(third, thirdValue);
        return map;
    }

    /** A map with one entry, or an empty one where there is nothing to say. */
    public static Map<String, Object> optional(String key, String value) {
        return has(value) ? Map.of(key, value) : Map.of();
    }

    /** A map with one entry, or an empty one where there is nothing to say. */
    public static Map<String, Object> optional(String key, Collection<?> value) {
        return has(value) ? Map.of(key, value) : Map.of();
    }

    /** The entries of all of these, in order; the last one that names a key is right about it. */
    @SafeVarargs
    public static <V> Map<String, V> plus(Map<String, ? extends V>... maps) {
        Map<String, V> all = new LinkedHashMap<>();
        for (Map<String, ? extends V> map : maps) {
            all.putAll(map);
        }
        return all;
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
