package redisha.expression;

/** The backslash sequences of a quoted Go literal. */
final class Escapes {
    private final String inside;
    private final char quote;
    private final int offset;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int backslash;

    /** @param offset of the first character inside the quotes, for messages */
    Escapes(String inside, char quote, int offset) {
        this.inside = inside;
        this.quote = quote;
        this.offset = offset;
    }

    String resolved() {
        while (at < inside.length()) {
            char c = inside.charAt(at++);
            if (c == '\\') {
                backslash = at - 1;
                escape();
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape() {
        char c = at < inside.length() ? inside.charAt(at++) : 0;
        switch (c) {
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000b');
            case '\\' -> out.append('\\');
            case 'x' -> ascii(digits(2, 16));
            case 'u' -> character(digits(4, 16));
            case 'U' -> character(digits(8, 16));
            case '0', '1', '2', '3' -> {
                at--;
                ascii(digits(3, 8));
            }
            default -> {
                if (c != quote) {
                    throw unknown();
                }
                out.append(c);
            }
        }
    }

    private long digits(int count, int radix) {
        if (at + count > inside.length()) {
            throw unknown();
        }
        String digits = inside.substring(at, at + count);
        at += count;
        if (!digits.matches(radix == 16 ? "[0-9a-fA-F]+" : "[0-7]+")) {
            throw unknown();
        }
        return Long.parseLong(digits, radix);
    }

    /** In Go these are bytes, and a byte above 127 is only a part of a character. */
    private void ascii(long code) {
        if (code > 127) {
            throw unknown();
        }
        out.append((char) code);
    }

    private void character(long code) {
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (code > Character.MAX_CODE_POINT || surrogate) {
            throw unknown();
        }
        out.appendCodePoint((int) code);
    }

    private Refusal unknown() {
        return new Refusal(
                offset + backslash,
                "unknown escape after a backslash",
                "Use \\n, \\t, \\\\, \\\" or \\u0000 with four digits; in `back quotes` a backslash is plain text.");
    }
}
