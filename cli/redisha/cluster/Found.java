package redisha.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import redisha.finding.Where;

/**
 * An object as it was read, or a list without its items.
 *
 * @param fields at least those that scheduling needs, as plain maps and lists
 */
record Found(Map<String, Object> fields, Where where) {
    private static final String KIND = "kind";
    private static final String API_VERSION = "apiVersion";
    private static final String LIST = "List";

    String kind() {
        return text(KIND);
    }

    String apiVersion() {
        return text(API_VERSION);
    }

    boolean isList() {
        return kind().endsWith(LIST);
    }

    /** What its items are when they do not say it; empty for the list of all things. */
    String kindOfItems() {
        return isList() ? kind().substring(0, kind().length() - LIST.length()) : "";
    }

    /** The API gives the items of a list without kind and version: the list has them. */
    Found within(Found list) {
        if (!kind().isEmpty()) {
            return this;
        }
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(KIND, list.kindOfItems());
        all.put(API_VERSION, list.apiVersion());
        return new Found(all, where);
    }

    /** A text, empty when it is not there. */
    String text(String... keys) {
        Object value = fields;
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value instanceof String text ? text : "";
    }
}
