package redisha.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values as text: as Go prints them with {@code %v} or {@code %q}, and as messages speak of them. */
final class Display {
    private Display() {}

    /** {@code true}, {@code 6379}, {@code [a b]}, {@code map[a:1 b:2]} with sorted keys, {@code <nil>}. */
    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        BoundedText out = new BoundedText();
        write(value, out);
        return out.toString();
    }

    /** In double quotes, with everything escaped that is not printable. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> quote(c, out));
        return out.append('"').toString();
    }

    /** {@code a number}, {@code a text}, {@code a map}; never its content, which may be a password. */
    static String described(Object value) {
        if (value == null) {
            return "nothing (missing or null)";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof Builtin builtin) {
            return "all of " + builtin.path();
        }
        return value instanceof Boolean ? "a boolean" : value instanceof List<?> ? "a list" : "a map";
    }

    /** {@code a, b and c}, each with a prefix. */
    static String enumeration(Collection<String> words, String prefix) {
        List<String> all = new ArrayList<>(words);
        String last = all.remove(all.size() - 1);
        String lead = all.isEmpty() ? "" : prefix + String.join(", " + prefix, all) + " and ";
        return lead + prefix + last;
    }

    private static void write(Object value, BoundedText out) {
        if (value == null) {
            out.append("<nil>");
        } else if (value instanceof Number number) {
            out.append(Numbers.text(number));
        } else if (value instanceof List<?> list) {
            String gap = "[";
            for (Object item : list) {
                out.append(gap);
                write(item, out);
                gap = " ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else if (value instanceof Builtin builtin) {
            throw new Refusal(
                    described(builtin) + " cannot be printed",
                    "Name one of "
                            + enumeration(builtin.fields().keySet(), builtin.isRoot() ? "." : builtin.path() + ".")
                            + ".");
        } else {
            out.append(value.toString());
        }
    }

    private static void writeMap(Map<?, ?> map, BoundedText out) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        out.append("map");
        String gap = "[";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(gap).append(entry.getKey()).append(":");
            write(entry.getValue(), out);
            gap = " ";
        }
        out.append(map.isEmpty() ? "[]" : "]");
    }

    private static void quote(int c, StringBuilder out) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append((char) c);
            case '\u0007' -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\u000b' -> out.append("\\v");
            default -> {
                if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(String.format(c < 0x80 ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x", c));
                }
            }
        }
    }

    /** What Java has no name for yet counts as printable, so that a newer Java quotes no differently. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
