package redisha.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import redisha.yaml.Tree;

/**
 * One key of the values as the schema documents it. What few runs ask for is read from the schema when it is asked for.
 *
 * @param path dotted, empty for the root; {@code *} stands for any key of a free map, {@code []} for any item
 * @param types JSON Schema type names ({@code integer}, {@code string}, {@code null} ...); empty means any
 * @param defaultValue the value when nobody sets the key; null when the key has no default
 * @param schema what the schema says of the key
 * @param properties the keys below it that have a name of their own
 * @param anyProperty what every other key below it looks like; null when the schema does not say
 * @param items what the items of the list look like; null when the schema does not say
 */
public record Key(
        String path,
        List<String> types,
        Tree defaultValue,
        Tree.Mapping schema,
        Map<String, Key> properties,
        Key anyProperty,
        Key items) {

    public Key {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(schema, "schema");
        types = List.copyOf(types);
        properties = Collections.unmodifiableMap(properties);
    }

    public String description() {
        return KeyReader.text(schema.get("description"));
    }

    /** The only values allowed; empty means open. */
    public List<Object> closedValues() {
        List<Object> values = new ArrayList<>();
        if (schema.get("enum") instanceof Tree.Sequence sequence) {
            sequence.items().forEach(item -> values.add(item.plain()));
        }
        return values;
    }

    /** What goes beyond the types, in words; empty when any value of a type does. */
    public String allowed() {
        return Allowed.of(schema);
    }

    /** Its value must not be printed. */
    public boolean secret() {
        return KeyReader.isTrue(schema.get("x-secret"));
    }

    /** A name that must arrive letter by letter, so a bare number or boolean is refused. */
    public boolean exact() {
        return KeyReader.isTrue(schema.get("x-exact"));
    }

    /** Helm expressions in its value are evaluated. */
    public boolean template() {
        return KeyReader.isTrue(schema.get("x-template"));
    }

    /** Why setting it has no effect; empty for a key that works. */
    public String dead() {
        return KeyReader.text(schema.get("x-dead"));
    }

    /** Redisha's own, not a key of the chart. */
    public boolean ours() {
        return KeyReader.isTrue(schema.get("x-redisha"));
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
        return secret() || exact() || template();
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
                || takes("string") && emptyAllowed();
    }

    /** What a key below this one looks like; null when nothing is known about it. */
    public Key below(String name) {
        return properties.getOrDefault(name, anyProperty);
    }

    /** The empty text passes the schema. */
    private boolean emptyAllowed() {
        if (schema.get("minLength") instanceof Tree.Scalar length
                && !Long.valueOf(0).equals(length.value())) {
            return false;
        }
        if (schema.get("enum") != null && !closedValues().contains("")) {
            return false;
        }
        return schema.get("pattern") == null
                || Pattern.compile(KeyReader.text(schema.get("pattern")))
                        .matcher("")
                        .find();
    }
}
