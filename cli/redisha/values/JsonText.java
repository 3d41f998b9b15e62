package redisha.values;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.Tree;

/**
 * Reads one JSON value (RFC 8259) that stands in the middle of an option, and says where it ends. A YAML reader would
 * not do: it would take {@code {a: yes}} too, and could not stop at the comma before the next key.
 */
final class JsonText {
    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private final String subject;
    private final Where where;
    private int at;

    JsonText(String text, int start, String subject, Where where) {
        this.text = text;
        this.at = start;
        this.subject = subject;
        this.where = where;
    }

    /** The offset after the value. */
    int end() {
        return at;
    }

    Tree value() {
        return value(0);
    }

    private Tree value(int depth) {
        if (depth > DEEPEST) {
            throw error("more than " + DEEPEST + " levels of nesting");
        }
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> {
                String string = string();
                yield new Tree.Scalar(string, string, true, where);
            }
            default -> word();
        };
    }

    private Tree object(int depth) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        at++;
        if (next() != '}') {
            do {
                if (next() != '"') {
                    throw error("a key in double quotes should stand");
                }
                String key = string();
                expect(':');
                entries.put(key, new Tree.Entry(key, where, value(depth + 1)));
            } while (comma());
        }
        expect('}');
        return new Tree.Mapping(entries, where);
    }

    private Tree array(int depth) {
        List<Tree> items = new ArrayList<>();
        at++;
        if (next() != ']') {
            do {
                items.add(value(depth + 1));
            } while (comma());
        }
        expect(']');
        return new Tree.Sequence(items, where);
    }

    private Tree word() {
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return new Tree.Scalar(word.equals("null") ? null : Boolean.valueOf(word), word, false, where);
            }
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw error("a JSON value should stand");
        }
        at = number.end();
        return new Tree.Scalar(number(number), number.group(), false, where);
    }

    private Object number(Matcher number) {
        String digits = number.group();
        if (number.group(2) == null && number.group(3) == null) {
            BigInteger whole = new BigInteger(digits);
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        }
        double fraction = Double.parseDouble(digits);
        if (Double.isInfinite(fraction)) {
            throw error("a number of bearable size should stand");
        }
        return fraction;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char c = at < text.length() ? text.charAt(at) : '\0';
            if (c < ' ') {
                throw error("a closing quote should stand");
            }
            at++;
            if (c == '"') {
                return string.toString();
            }
            string.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at) : '\0';
        if (ESCAPES.indexOf(c) >= 0) {
            at++;
            return ESCAPED.charAt(ESCAPES.indexOf(c));
        }
        if (c == 'u'
                && at + 5 <= text.length()
                && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
            at += 5;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        throw error("a JSON escape such as \\n or \\u00e9 should stand");
    }

    private boolean comma() {
        boolean comma = next() == ',';
        if (comma) {
            at++;
        }
        return comma;
    }

    private void expect(char c) {
        if (next() != c) {
            throw error("'" + c + "' should stand");
        }
        at++;
    }

    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private UserError error(String problem) {
        return new UserError(
                subject + ": not JSON: at character " + (at + 1) + " of the option " + problem,
                "Texts stand in double quotes: --set-json 'key=\"text\"'.");
    }
}
