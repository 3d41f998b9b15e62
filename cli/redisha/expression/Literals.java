package redisha.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names, numbers and quoted texts as Go writes them. */
final class Literals {
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:(?<hex>0[xX][0-9a-fA-F]+)|[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern WHOLE = Pattern.compile("[+-]?(?:0|[1-9][0-9]*)");

    private Literals() {}

    /** @param end offset behind the literal */
    record Literal(Object value, int end) {}

    static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    static boolean isNameStart(String text, int index) {
        return endOfName(text, index) > index;
    }

    /** The offset behind the letters, digits and underscores that start at an offset. */
    static int endOfName(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c != '_' && !Character.isLetterOrDigit(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    static Literal number(String text, int from) {
        Matcher matcher = NUMBER.matcher(text).region(from, text.length());
        int end = matcher.lookingAt() ? matcher.end() : from;
        if (end == from || endOfName(text, end) > end) {
            throw notANumber(from);
        }
        String digits = matcher.group();
        try {
            if (matcher.group("hex") != null) {
                return new Literal(Long.parseLong(digits.replaceFirst("0[xX]", ""), 16), end);
            }
            if (WHOLE.matcher(digits).matches()) {
                return new Literal(Long.parseLong(digits), end);
            }
            return new Literal(fraction(digits, from), end);
        } catch (NumberFormatException tooLarge) {
            throw notANumber(from);
        }
    }

    /** A double quoted, back quoted or single quoted (one character, whose value is its number) literal. */
    static Literal quoted(String text, int from) {
        char quote = text.charAt(from);
        int close = closingQuote(text, from, quote);
        String inside = text.substring(from + 1, close);
        if (quote == '`') {
            return new Literal(inside.replace("\r", ""), close + 1);
        }
        String value = new Escapes(inside, quote, from + 1).resolved();
        if (quote == '"') {
            return new Literal(value, close + 1);
        }
        if (value.codePointCount(0, value.length()) != 1) {
            throw new Refusal(from, "single quotes hold exactly one character", "Write a text in double quotes.");
        }
        return new Literal((long) value.codePointAt(0), close + 1);
    }

    private static Double fraction(String digits, int from) {
        double value = Double.parseDouble(digits);
        boolean octal = digits.matches("[+-]?0[0-9]+");
        if (octal || Double.isInfinite(value)) {
            throw notANumber(from);
        }
        return value;
    }

    private static int closingQuote(String text, int from, char quote) {
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at;
            }
            if (c == '\n' && quote != '`') {
                break;
            }
            if (c == '\\' && quote != '`') {
                at++;
            }
        }
        throw new Refusal(from, "the text in quotes has no end", "Close it with " + quote + " in the same line.");
    }

    private static Refusal notANumber(int from) {
        return new Refusal(from, "not a number", "Write it like 8, -3, 0x1F, 0.5 or 1e3, or put a text in quotes.");
    }
}
