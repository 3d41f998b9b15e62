package redisha.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redisha.finding.Where;

/** A YAML value that knows where it was written. Immutable; the order of keys is the order of the text. */
public sealed interface Tree {

    Where where();

    /**
     * The value without places: {@code null}, {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code
     * Double}, {@code List<Object>} or {@code Map<String, Object>} (a {@link LinkedHashMap}).
     */
    Object plain();

    /**
     * A string, number, boolean or null.
     *
     * @param value {@code null}, {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger} or {@code Double}
     * @param source the characters as the user wrote them, without quotes: {@code 7.10} stays {@code 7.10}
     * @param quoted written in quotes or as a block, so always meant as text
     */
    record Scalar(Object value, String source, boolean quoted, Where where) implements Tree {
        public Scalar {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(where, "where");
        }

        @Override
        public Object plain() {
            return value;
        }
    }

    /** A list. */
    record Sequence(List<Tree> items, Where where) implements Tree {
        public Sequence {
            items = List.copyOf(items);
            Objects.requireNonNull(where, "where");
        }

        @Override
        public Object plain() {
            List<Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(item.plain()));
            return plain;
        }
    }

    /**
     * A map; each entry knows where its key was written.
     *
     * @param entries each under its own key
     */
    record Mapping(Map<String, Entry> entries, Where where) implements Tree {
        public Mapping {
            entries = Entries.of(entries);
            Objects.requireNonNull(where, "where");
        }

        public static Mapping empty(Where where) {
            return new Mapping(Map.of(), where);
        }

        /** The value of a key, or null when the key is absent. */
        public Tree get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        @Override
        public Object plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            entries.values()
                    .forEach(entry -> plain.put(entry.key(), entry.value().plain()));
            return plain;
        }
    }

    /** One key with its value. */
    record Entry(String key, Where where, Tree value) {
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(value, "value");
        }
    }
}
