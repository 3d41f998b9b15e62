package redisha;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Writes values in the manners that people have: block or flow, with double quotes, single quotes, blocks of text. Not
 * by the writer of redisha, whose faults its reader might share.
 */
final class RandomYaml {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_]{4,}[A-Za-z0-9_-]*");

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private RandomYaml(Random random) {
        this.random = random;
    }

    static String write(Map<String, Object> values, Random random) {
        RandomYaml yaml = new RandomYaml(random);
        if (values.isEmpty() || random.nextInt(10) == 0) {
            yaml.flow(values);
            yaml.out.append('\n');
        } else {
            // Ends with a line feed, and one more would belong to a text that keeps those behind it.
            yaml.block(values, 0);
        }
        return yaml.out.toString();
    }

    private void block(Map<?, ?> map, int depth) {
        map.forEach((key, value) -> {
            indent(depth);
            key(key.toString());
            value(value, depth);
        });
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(6) != 0) {
            out.append(random.nextInt(8) == 0 ? " # about it\n" : "\n");
            block(map, depth + 1 + random.nextInt(2));
        } else if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(6) != 0) {
            int inner = depth + random.nextInt(2);
            for (Object item : list) {
                out.append('\n');
                indent(inner);
                out.append("- ");
                flow(item);
            }
            out.append('\n');
        } else if (value instanceof String text && isPlainLines(text) && random.nextBoolean()) {
            literal(text, depth + 1);
        } else {
            out.append(' ');
            flow(value);
            out.append('\n');
        }
    }

    private void flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            out.append('{');
            String comma = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(comma);
                key(entry.getKey().toString());
                out.append(' ');
                flow(entry.getValue());
                comma = ", ";
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            String comma = "";
            for (Object item : list) {
                out.append(comma);
                flow(item);
                comma = ", ";
            }
            out.append(']');
        } else if (value instanceof String text) {
            quoted(text);
        } else {
            out.append(value);
        }
    }

    private void key(String key) {
        if (WORD.matcher(key).matches()) {
            out.append(key);
        } else {
            quoted(key);
        }
        out.append(':');
    }

    private void quoted(String text) {
        boolean oneLine = text.codePoints().noneMatch(c -> isSpecial(c) || c == '\t');
        if (oneLine && random.nextBoolean()) {
            out.append('\'').append(text.replace("'", "''")).append('\'');
            return;
        }
        out.append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (isSpecial(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        out.append('"');
    }

    private void literal(String text, int depth) {
        String chomped = text.stripTrailing();
        String end = text.substring(chomped.length());
        out.append(end.isEmpty() ? " |-\n" : end.length() == 1 ? " |\n" : " |+\n");
        for (String line : chomped.split("\n")) {
            indent(depth);
            out.append(line).append('\n');
        }
        out.append(end.isEmpty() ? "" : end.substring(1));
    }

    private static boolean isPlainLines(String text) {
        return !text.isEmpty()
                && !Character.isWhitespace(text.charAt(0))
                && text.codePoints().noneMatch(c -> c != '\n' && isSpecial(c))
                && text.substring(text.stripTrailing().length()).matches("\n*");
    }

    private static boolean isSpecial(int c) {
        return c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }
}
