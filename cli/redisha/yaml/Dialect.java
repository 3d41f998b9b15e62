package redisha.yaml;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain (unquoted) text means: the rules of go-yaml 2, which Kubernetes and Helm read with. They are YAML 1.1
 * without base-60 numbers and dates, and with {@code 0o17}.
 */
final class Dialect {

    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> NOT_A_NUMBER = Set.of(".nan", ".NaN", ".NAN");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern RADIX =
            Pattern.compile("([-+]?)0(?:[xX](?<hex>[0-9a-fA-F]+)|[bB](?<binary>[01]+)|[oO]?(?<octal>[0-7]+))");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    /** Longer integers are beyond every double, where go-yaml keeps the text. */
    private static final int LONGEST_INTEGER = 310;

    private Dialect() {}

    /** {@code null}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double} (maybe not finite) or the text. */
    static Object value(String text) {
        if (NULL.contains(text)) {
            return null;
        }
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.' -> number(text);
            default -> text;
        };
    }

    private static Object number(String text) {
        if (NOT_A_NUMBER.contains(text)) {
            return Double.NaN;
        }
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        String digits = text.startsWith("._") ? text : text.replace("_", "");
        if (digits.length() <= LONGEST_INTEGER && DECIMAL.matcher(digits).matches()) {
            BigInteger whole = new BigInteger(digits);
            return Double.isFinite(whole.doubleValue()) ? shortest(whole) : text;
        }
        Matcher radix = RADIX.matcher(digits);
        BigInteger whole = radix.matches() ? whole(radix) : null;
        if (whole != null) {
            return shortest(whole);
        }
        if (FLOAT.matcher(digits).matches()) {
            double number = Double.parseDouble(digits);
            return Double.isInfinite(number) ? text : number;
        }
        return text;
    }

    /** Null when the number does not fit into 64 bits. */
    private static BigInteger whole(Matcher match) {
        String hex = match.group("hex");
        String binary = match.group("binary");
        String digits = hex != null ? hex : binary != null ? binary : match.group("octal");
        if (digits.length() > LONGEST_INTEGER) {
            return null;
        }
        BigInteger number = new BigInteger(match.group(1) + digits, hex != null ? 16 : binary != null ? 2 : 8);
        boolean fits = number.signum() < 0 ? number.bitLength() < 64 : number.bitLength() <= 64;
        return fits ? number : null;
    }

    private static Number shortest(BigInteger number) {
        return number.bitLength() < 64 ? (Number) number.longValue() : number;
    }
}
