package redisha.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text that YAML and JSON read alike. */
final class Numeral {

    private static final double BEYOND_LONG = 0x1p63;
    private static final int ENOUGH_DIGITS = 17;

    private Numeral() {}

    /**
     * Whole numbers without point or exponent ({@code 7.0} gives {@code 7}) when a long holds them, others with the fewest
     * digits that read back as the same double, always with a point ({@code 1.0e+22}).
     *
     * @throws IllegalArgumentException for NaN and infinities, which neither format can hold, and for unknown numbers
     */
    static String of(Number number) {
        if (number instanceof Long
                || number instanceof Integer
                || number instanceof BigInteger
                || number instanceof Short
                || number instanceof Byte) {
            return number.toString();
        }
        if (number instanceof Double || number instanceof Float) {
            return ofDouble(number.doubleValue());
        }
        throw new IllegalArgumentException("cannot write a " + number.getClass().getName());
    }

    /** The number as a tree holds it: {@code Long}, {@code BigInteger} beyond that, or {@code Double}. */
    static Number exact(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return number.doubleValue();
        }
        if (number instanceof BigInteger big) {
            return big.bitLength() < 64 ? (Number) big.longValue() : big;
        }
        return number.longValue();
    }

    private static String ofDouble(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("cannot write " + number);
        }
        if (number == 0 && 1 / number < 0) {
            return "-0.0";
        }
        if (Math.abs(number) < BEYOND_LONG && number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return pointed(shortest(number));
    }

    /** Double.toString would do, but before JDK 19 it is not always the shortest, and output must not hang on the JDK. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String pointed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= -5 && exponent < 0 || exponent >= 0 && stripped.scale() > 0) {
            return stripped.toPlainString();
        }
        BigDecimal mantissa = stripped.movePointLeft(exponent);
        String digits = mantissa.scale() > 0 ? mantissa.toPlainString() : mantissa.toPlainString() + ".0";
        return digits + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
