package redisha.values;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redisha.yaml.Tree;

/**
 * One key of the values as the schema documents it.
 *
 * @param path dotted, empty for the root; {@code *} stands for any key of a free map, {@code []} for any item
 * @param types JSON Schema type names ({@code integer}, {@code string}, {@code null} ...); empty means any
 * @param defaultValue the value when nobody sets the key; null when the key has no default
 * @param closedValues the only values allowed; empty means open
 * @param allowed what goes beyond the types, in words; empty when any value of a type does
 * @param emptyAllowed the empty text passes the schema
 * @param secret its value must not be printed
 * @param exact a name that must arrive letter by letter, so a bare number or boolean is refused
 * @param template Helm expressions in its value are evaluated
 * @param dead why setting it has no effect; empty for a key that works
 * @param ours redisha's own, not a key of the chart
 * @param properties the keys below it that have a name of their own
 * @param anyProperty what every other key below it looks like; null when the schema does not say
 * @param items what the items of the list look like; null when the schema does not say
 */
public record Key(
        String path,
        List<String> types,
        Tree defaultValue,
        String description,
        List<Object> closedValues,
        String allowed,
        boolean emptyAllowed,
        boolean secret,
        boolean exact,
        boolean template,
        String dead,
        boolean ours,
        Map<String, Key> properties,
        Key anyProperty,
        Key items) {

    public Key {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(allowed, "allowed");
        Objects.requireNonNull(dead, "dead");
        types = List.copyOf(types);
        closedValues = Collections.unmodifiableList(closedValues);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public boolean hasDefault() {
        return defaultValue != null;
    }

    /** Any type goes, or this one among others. */
    public boolean takes(String type) {
        return types.isEmpty() || types.contains(type) || type.equals("integer") && types.contains("number");
    }

    /** A map with keys of its own, such as {@code redis}, as opposed to a free map or a single value. */
    public boolean structured() {
        return !properties.isEmpty();
    }

    /** A bare number or boolean is not what the user meant, or may have lost digits already. */
    boolean refusesGuessing() {
        return secret || exact || template;
    }

    /**
     * Removing the key with {@code null} leaves something that makes sense: an empty text, an empty list, "off". A port
     * or {@code redis} itself cannot be removed.
     */
    public boolean removable() {
        return takes("null")
                || takes("boolean")
                || takes("array")
                || takes("object") && !structured()
                || takes("string") && emptyAllowed;
    }

    /** What a key below this one looks like; null when nothing is known about it. */
    public Key below(String name) {
        return properties.getOrDefault(name, anyProperty);
    }
}
