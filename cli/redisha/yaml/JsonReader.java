package redisha.yaml;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Where;

/**
 * Reads JSON that comes with redisha, such as schemas. There is nothing wrong in it that would have to be placed or worded,
 * and every run reads some of it before anything is compiled: a parser that serves all needs costs ten times as much then.
 */
public final class JsonReader {
    private final byte[] json;
    private final Where where;
    private int at;

    private JsonReader(Where where, byte[] json, int at) {
        this.where = where;
        this.json = json;
        this.at = at;
    }

    /** The value that a text holds, as for {@link #read(String, byte[], int)}. */
    public static Tree read(String source, byte[] utf8) {
        return read(source, utf8, 0);
    }

    /**
     * The value that begins somewhere in a text; what follows it is not looked at.
     *
     * @param source the place of everything in it
     * @throws IllegalArgumentException when it is no JSON
     */
    public static Tree read(String source, byte[] utf8, int from) {
        JsonReader reader = new JsonReader(Where.of(source), utf8, from);
        try {
            return reader.value();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw reader.fault();
        }
    }

    private Tree value() {
        return switch (next()) {
            case '{' -> mapping();
            case '[' -> sequence();
            case '"' -> {
                String text = text();
                yield new Tree.Scalar(text, text, true, where);
            }
            default -> word();
        };
    }

    private Tree.Mapping mapping() {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        at++;
        while (next() != '}') {
            String key = text();
            skip(':');
            entries.put(key, new Tree.Entry(key, where, value()));
            skipUnless(',', '}');
        }
        at++;
        return new Tree.Mapping(entries, where);
    }

    private Tree.Sequence sequence() {
        List<Tree> items = new ArrayList<>();
        at++;
        while (next() != ']') {
            items.add(value());
            skipUnless(',', ']');
        }
        at++;
        return new Tree.Sequence(items, where);
    }

    /** The text in the quotes that follow. */
    private String text() {
        skip('"');
        int start = at;
        while (json[at] != '"') {
            if (json[at] == '\\') {
                return unescaped(start);
            }
            at++;
        }
        return new String(json, start, at++ - start, StandardCharsets.UTF_8);
    }

    private String unescaped(int start) {
        StringBuilder text = new StringBuilder();
        int from = start;
        for (; json[at] != '"'; at++) {
            if (json[at] == '\\') {
                text.append(new String(json, from, at - from, StandardCharsets.UTF_8));
                at++;
                text.append(escaped());
                from = at + 1;
            }
        }
        return text.append(new String(json, from, at++ - from, StandardCharsets.UTF_8))
                .toString();
    }

    private char escaped() {
        return switch (json[at]) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                String digits = new String(json, at + 1, 4, StandardCharsets.US_ASCII);
                at += 4;
                yield (char) Integer.parseInt(digits, 16);
            }
            default -> (char) json[at];
        };
    }

    /** A number, true, false or null. */
    private Tree.Scalar word() {
        int start = at;
        while (at < json.length && json[at] > ' ' && json[at] != ',' && json[at] != '}' && json[at] != ']') {
            at++;
        }
        String word = new String(json, start, at - start, StandardCharsets.US_ASCII);
        Object value =
                switch (word) {
                    case "null" -> null;
                    case "true" -> true;
                    case "false" -> false;
                    default -> number(word);
                };
        return new Tree.Scalar(value, word, false, where);
    }

    private Number number(String word) {
        try {
            if (word.contains(".") || word.contains("e") || word.contains("E")) {
                return Double.valueOf(word);
            }
            return word.length() < 19 ? (Number) Long.valueOf(word) : Numeral.exact(new BigInteger(word));
        } catch (NumberFormatException e) {
            throw fault();
        }
    }

    /** The character that comes after blanks. */
    private byte next() {
        while (json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
        return json[at];
    }

    private void skip(char wanted) {
        if (next() != wanted) {
            throw fault();
        }
        at++;
    }

    private void skipUnless(char separator, char end) {
        if (next() != end) {
            skip(separator);
        }
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException(where + " is no JSON at byte " + at);
    }
}
