package redisha.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A value of an object read from JSON or YAML: plain maps, lists, texts, numbers, booleans. What is not there, and what is
 * of another type than asked for, reads as empty: whether an object is well formed is another's question.
 */
record Fields(Object value) {

    Fields at(String... keys) {
        Object below = value;
        for (String key : keys) {
            below = below instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Fields(below);
    }

    boolean exists() {
        return value != null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    String text() {
        return text("");
    }

    String text(String otherwise) {
        return value instanceof String text ? text : otherwise;
    }

    int number(int otherwise) {
        return value instanceof Number number
                ? (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number.longValue()))
                : otherwise;
    }

    List<Fields> items() {
        return items(each -> each);
    }

    <T> List<T> items(Function<Fields, T> reading) {
        return value instanceof List<?> list
                ? list.stream().map(each -> reading.apply(new Fields(each))).toList()
                : List.of();
    }

    Map<String, Fields> entries() {
        Map<String, Fields> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> entries.put(String.valueOf(key), new Fields(each)));
        }
        return entries;
    }

    /** A map of texts such as labels. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().forEach((key, each) -> {
            if (each.value instanceof String text) {
                texts.put(key, text);
            }
        });
        return texts;
    }
}
