package redisha.yaml;

import java.util.List;
import java.util.Map;

/**
 * Writes JSON that is valid YAML too: what YAML forbids or would break lines at (U+0085, U+2028, DEL, lone surrogates)
 * is escaped, other characters stand as they are. Only keys of more than 1,000 characters are too long for YAML.
 */
public final class JsonWriter {

    private static final int DEEPEST = 1000;

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /**
     * Indented by two blanks, ending with a line feed.
     *
     * @param plain as for {@link YamlWriter#write(Object)}
     * @throws IllegalArgumentException as there
     */
    public static String write(Object plain) {
        return text(plain, true) + "\n";
    }

    /** The same on one line, without a line feed: <code>{"a": 1, "b": [2, 3]}</code>. */
    public static String compact(Object plain) {
        return text(plain, false);
    }

    private static String text(Object plain, boolean pretty) {
        JsonWriter writer = new JsonWriter(pretty);
        writer.value(plain, 0);
        return writer.out.toString();
    }

    private void value(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested more than " + DEEPEST + " levels deep");
        }
        if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value instanceof String text) {
            out.append(Quoted.text(text));
        } else if (value instanceof Number number) {
            out.append(Numeral.of(number));
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Tree tree) {
            value(tree.plain(), depth);
        } else {
            throw new IllegalArgumentException(
                    "no JSON value: " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("no JSON key: " + entry.getKey());
            }
            out.append(separator);
            newLine(depth + 1);
            out.append(Quoted.text(key)).append(": ");
            value(entry.getValue(), depth + 1);
            separator = pretty ? "," : ", ";
        }
        if (!map.isEmpty()) {
            newLine(depth);
        }
        out.append('}');
    }

    private void array(List<?> list, int depth) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            newLine(depth + 1);
            value(item, depth + 1);
            separator = pretty ? "," : ", ";
        }
        if (!list.isEmpty()) {
            newLine(depth);
        }
        out.append(']');
    }

    private void newLine(int depth) {
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }
}
