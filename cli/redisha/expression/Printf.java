package redisha.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's {@code printf} for texts, numbers and booleans; what Go would answer with {@code %!d(string=a)} is refused. */
final class Printf {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "%(?<flags>[-+0 ]*)(?<width>[0-9]{0,3})(?:(?<dot>\\.)(?<precision>[0-9]{0,3}))?(?<verb>.|$)",
            Pattern.DOTALL);
    private static final String VERBS = "Known are %s, %d, %q, %v, %t, %f, %x, %X and %%, with a width below 1000.";

    private final Arguments arguments;
    private final BoundedText out = new BoundedText();
    private int next = 1;

    private Printf(Arguments arguments) {
        this.arguments = arguments;
    }

    static String format(Arguments arguments) {
        return new Printf(arguments).filled(arguments.text(0));
    }

    private String filled(String format) {
        Matcher directive = DIRECTIVE.matcher(format);
        int from = 0;
        while (directive.find()) {
            out.append(format.substring(from, directive.start()));
            out.append(directive.group("verb").equals("%") ? "%" : padded(directive));
            from = directive.end();
        }
        out.append(format.substring(from));
        if (next < arguments.count()) {
            throw new Refusal(
                    "printf has more values (" + (arguments.count() - 1) + ") than places for them (" + (next - 1)
                            + ")",
                    "Give one value for each %s or %d.");
        }
        return out.toString();
    }

    private String padded(Matcher directive) {
        Object value = nextValue(directive);
        String flags = directive.group("flags");
        String body = converted(directive, value);
        boolean number = value instanceof Number;
        if (!number && !flags.replace("-", "").isEmpty()) {
            throw new Refusal("printf has " + shown(directive) + " for a value that is no number", VERBS);
        }
        boolean negative = number && body.startsWith("-");
        String sign = negative ? "-" : !number ? "" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        String digits = negative ? body.substring(1) : body;
        int width = directive.group("width").isEmpty() ? 0 : Integer.parseInt(directive.group("width"));
        int missing = Math.max(0, width - sign.length() - digits.codePointCount(0, digits.length()));
        if (flags.contains("-")) {
            return sign + digits + " ".repeat(missing);
        }
        return flags.contains("0") ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
    }

    private Object nextValue(Matcher directive) {
        if (next == arguments.count()) {
            throw new Refusal("printf has no value for " + shown(directive), "Give one value for each %s or %d.");
        }
        Object value = arguments.value(next++);
        if (value == null) {
            throw wrong(directive, "a value", null);
        }
        return value;
    }

    private String converted(Matcher directive, Object value) {
        String verb = directive.group("verb");
        if (directive.group("dot") != null && !verb.equals("s") && !verb.equals("f")) {
            throw new Refusal("printf does not know " + shown(directive), "A precision belongs to %s or %f. " + VERBS);
        }
        return switch (verb) {
            case "v" -> Display.text(value);
            case "s" -> cut(text(directive, value), directive);
            case "q" -> Display.quoted(text(directive, value));
            case "t" -> {
                if (!(value instanceof Boolean)) {
                    throw wrong(directive, "true or false", value);
                }
                yield value.toString();
            }
            case "d" -> whole(directive, value).toString();
            case "x" -> hexadecimal(directive, value);
            case "X" -> hexadecimal(directive, value).toUpperCase(Locale.ROOT);
            case "f" -> {
                if (!(value instanceof Number number)) {
                    throw wrong(directive, "a number", value);
                }
                yield Numbers.fixed(number, precision(directive, 6));
            }
            default -> throw new Refusal("printf does not know " + shown(directive), VERBS);
        };
    }

    private static String text(Matcher directive, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(directive, "a text", value);
    }

    private static BigInteger whole(Matcher directive, Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = Numbers.exact(number);
            if (exact.stripTrailingZeros().scale() <= 0) {
                return exact.toBigInteger();
            }
        }
        throw wrong(directive, "a whole number", value);
    }

    private static String hexadecimal(Matcher directive, Object value) {
        return value instanceof String text
                ? HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
                : whole(directive, value).toString(16);
    }

    private static String cut(String text, Matcher directive) {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(length, precision(directive, length))));
    }

    /** Go reads a point without digits as a precision of 0. */
    private static int precision(Matcher directive, int otherwise) {
        if (directive.group("dot") == null) {
            return otherwise;
        }
        String digits = directive.group("precision");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Refusal wrong(Matcher directive, String wanted, Object value) {
        String hint = value == null
                ? "Give the value a default."
                : "Use %v for any value, %d for a whole number, %s for a text.";
        return new Refusal(
                "printf needs " + wanted + " for " + shown(directive) + ", but got " + Display.described(value), hint);
    }

    private static String shown(Matcher directive) {
        return "'" + directive.group() + "'";
    }
}
