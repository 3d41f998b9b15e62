package redisha.yaml;

import java.util.List;
import java.util.Map;

/**
 * Writes YAML as kubectl prints it and people like to read it: block style, order kept, lists flush with their key,
 * texts of several lines as literal blocks, quotes only where some YAML reader would take a text for something else.
 *
 * <p>{@link YamlReader} reads back what was written, every string character for character. Whole doubles come back as
 * integers.
 */
public final class YamlWriter {

    /** YAML wants {@code ? key} for keys of more than 1,024 characters. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    /** No manifest comes near; a structure that holds itself does. */
    private static final int DEEPEST = 1000;

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    public static String write(Tree tree) {
        return write(tree.plain());
    }

    /**
     * One document, without {@code ---}, ending with a line feed.
     *
     * @param plain {@code null}, strings, booleans, numbers, lists, maps with string keys
     * @throws IllegalArgumentException for anything else, for NaN and infinities, and for endless nesting
     */
    public static String write(Object plain) {
        YamlWriter writer = new YamlWriter();
        writer.value(plain, 0);
        return writer.out.toString();
    }

    /** Starts where the first key or dash goes: at the start of a line, or behind the dash of a list. */
    private void value(Object value, int depth) {
        if (value instanceof Tree tree) {
            value(tree.plain(), depth);
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            mapping(map, depth);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            sequence(list, depth);
        } else {
            scalar(value, depth);
        }
    }

    private void mapping(Map<?, ?> map, int depth) {
        refuseEndless(depth);
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                indent(depth);
            }
            first = false;
            key(entry.getKey(), depth);
            valueOfKey(entry.getValue(), depth);
        }
    }

    private void key(Object key, int depth) {
        if (!(key instanceof String text)) {
            throw new IllegalArgumentException("no YAML key: " + key);
        }
        String written = text.indexOf('\n') < 0 ? PlainText.line(text) : Quoted.text(text);
        if (written.length() > LONGEST_SIMPLE_KEY) {
            out.append("? ").append(written).append('\n');
            indent(depth);
            written = "";
        }
        out.append(written).append(':');
    }

    private void valueOfKey(Object value, int depth) {
        if (value instanceof Tree tree) {
            valueOfKey(tree.plain(), depth);
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            indent(depth + 1);
            mapping(map, depth + 1);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            indent(depth);
            sequence(list, depth);
        } else {
            out.append(' ');
            scalar(value, depth + 1);
        }
    }

    private void sequence(List<?> list, int depth) {
        refuseEndless(depth);
        boolean first = true;
        for (Object item : list) {
            if (!first) {
                indent(depth);
            }
            first = false;
            out.append("- ");
            value(item, depth + 1);
        }
    }

    /** @param depth where the lines of a block go */
    private void scalar(Object value, int depth) {
        if (value instanceof String text && LiteralBlock.holds(text, depth)) {
            LiteralBlock.append(out, text, STEP.repeat(Math.max(depth, 1)));
            return;
        }
        out.append(inline(value)).append('\n');
    }

    private static String inline(Object value) {
        if (value instanceof String text) {
            return PlainText.line(text);
        }
        if (value instanceof Number number) {
            return Numeral.of(number);
        }
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Map) {
            return "{}";
        }
        if (value instanceof List) {
            return "[]";
        }
        throw new IllegalArgumentException("no YAML value: " + value.getClass().getName());
    }

    private void indent(int depth) {
        for (int i = 0; i < depth; i++) {
            out.append(STEP);
        }
    }

    private static void refuseEndless(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested more than " + DEEPEST + " levels deep");
        }
    }
}
