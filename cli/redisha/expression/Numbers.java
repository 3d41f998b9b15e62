package redisha.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as text: in plain digits whatever their size, the same on every Java version. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,18})");

    private Numbers() {}

    static BigDecimal exact(Number number) {
        if (number instanceof Double fraction && !Double.isFinite(fraction)) {
            throw new Refusal("infinity is no number to work with", "Set a finite number in the values.");
        }
        return number instanceof Double fraction ? new BigDecimal(fraction) : new BigDecimal(number.toString());
    }

    /**
     * {@code 6379}, {@code 0.5}; {@code 7.0} is {@code 7} and 1e6 is {@code 1000000}. Of a fraction the fewest digits
     * that give the same 64-bit value back ({@code Double.toString} gives them only since Java 19).
     */
    static String text(Number number) {
        if (!(number instanceof Double fraction) || fraction.isNaN() || fraction.isInfinite()) {
            return number.toString();
        }
        BigDecimal exact = new BigDecimal(fraction);
        int digits = 1;
        while (exact.round(new MathContext(digits)).doubleValue() != fraction) {
            digits++;
        }
        BigDecimal shortest = exact.round(new MathContext(digits));
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    /** With a fixed number of digits behind the point; a tie goes to the even digit, as in Go. */
    static String fixed(Number number, int digits) {
        return exact(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** What {@code int} makes of a value: fractions are cut off, null and an empty text are 0, true is 1. */
    static Long whole(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? 1L : 0L;
        }
        if (value == null || value.equals("")) {
            return 0L;
        }
        boolean digits = value instanceof String text && WHOLE.matcher(text).matches();
        if (digits || value instanceof Number) {
            BigInteger whole = new BigDecimal(digits ? value.toString() : Numbers.text((Number) value)).toBigInteger();
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
        }
        throw new Refusal(
                "int needs a number, but got " + Display.described(value), "Write a text that holds digits only.");
    }
}
