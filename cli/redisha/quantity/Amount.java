package redisha.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An amount of cpu, memory or storage. The source is {@code k8s.io/apimachinery/pkg/api/resource}: what is finer than a
 * billionth is rounded away from zero, what is larger than 2^63-1 becomes that.
 *
 * @param number in cores or bytes, without trailing zeros
 * @param notation how it was written
 */
public record Amount(BigDecimal number, Notation notation) implements Comparable<Amount> {
    private static final int LONGEST_TEXT = 100;
    private static final int FINEST = 9;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private static final Pattern FORM = Pattern.compile("(?<number>[+-]?(\\d+\\.?\\d*|\\.\\d+))"
            + "([eE](?<exponent>[+-]?\\d{1,18})|(?<binary>[KMGTPE]i)|(?<decimal>[numkMGTPE]?))");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    /** What is often written instead: blanks, a comma, a unit in the wrong case, a B for bytes. */
    private static final Pattern ALMOST =
            Pattern.compile("(?<number>\\d+([.,]\\d+)?)\\s*(?<unit>[kmgtp]i?|ei)?b?(ytes?)?");

    public Amount {
        Objects.requireNonNull(notation, "notation");
        if (number.scale() > FINEST || number.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("too fine or too large: " + number);
        }
        number = number.stripTrailingZeros();
    }

    /** The amount that a text is, empty when it is none: blanks, a unit of its own making, more than 100 characters. */
    public static Optional<Amount> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST_TEXT || !form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group("number"));
        if (form.group("exponent") != null) {
            // Beyond a thousand digits every number is rounded or capped to the same.
            long exponent = Math.max(-1000, Math.min(1000, Long.parseLong(form.group("exponent"))));
            return Optional.of(bounded(number.scaleByPowerOfTen((int) exponent), Notation.EXPONENT));
        }
        if (form.group("binary") != null) {
            int power = BINARY.indexOf(form.group("binary"));
            return Optional.of(bounded(number.multiply(KIBI.pow(power)), Notation.BINARY));
        }
        int power = 3 * (DECIMAL.indexOf(form.group("decimal")) - DECIMAL.indexOf(""));
        return Optional.of(bounded(number.scaleByPowerOfTen(power), Notation.DECIMAL));
    }

    /** What somebody probably meant by a text that is no amount: {@code 2Gi} for {@code 2gi}, {@code 2G} for {@code 2 GB}. */
    public static Optional<String> meant(String text) {
        Matcher almost = ALMOST.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (text.length() > LONGEST_TEXT || !almost.matches()) {
            return Optional.empty();
        }
        String unit = almost.group("unit") == null ? "" : almost.group("unit");
        return Stream.concat(DECIMAL.subList(DECIMAL.indexOf(""), DECIMAL.size()).stream(), BINARY.stream())
                .filter(unit::equalsIgnoreCase)
                .findFirst()
                .map(suffix -> almost.group("number").replace(',', '.') + suffix);
    }

    public boolean isNegative() {
        return number.signum() < 0;
    }

    public boolean isZero() {
        return number.signum() == 0;
    }

    /** No fraction of a byte, of a huge page, of a device. */
    public boolean isWhole() {
        return number.scale() <= 0;
    }

    /** Has a part smaller than {@code 1m}, a thousandth of a core. */
    public boolean isFinerThanMilli() {
        return number.scale() > 3;
    }

    /** By size alone: {@code 1Ki} and {@code 1024} are neither above nor below each other, though not equal. */
    @Override
    public int compareTo(Amount other) {
        return number.compareTo(other.number);
    }

    /** The one text that Kubernetes stores for the amount: {@code 1500m} for {@code 1.5}, {@code 1Gi} for {@code 1024Mi}. */
    @Override
    public String toString() {
        return switch (notation) {
            case DECIMAL -> decimal();
            case BINARY -> isWhole() && number.abs().compareTo(KIBI) >= 0 ? binary() : decimal();
            case EXPONENT -> thousands() == 0 ? mantissa() : mantissa() + "e" + thousands();
        };
    }

    private static Amount bounded(BigDecimal number, Notation notation) {
        if (number.signum() == 0) {
            return new Amount(BigDecimal.ZERO, notation);
        }
        // Compared before it is rounded: rounding writes out every digit.
        if (number.abs().compareTo(LARGEST) > 0) {
            return new Amount(number.signum() < 0 ? LARGEST.negate() : LARGEST, notation);
        }
        return new Amount(number.scale() > FINEST ? number.setScale(FINEST, RoundingMode.UP) : number, notation);
    }

    private String decimal() {
        return mantissa() + DECIMAL.get(thousands() / 3 + DECIMAL.indexOf(""));
    }

    private String binary() {
        BigInteger rest = number.toBigIntegerExact();
        BigInteger kibi = KIBI.toBigIntegerExact();
        int power = 0;
        while (power < BINARY.size() - 1 && rest.mod(kibi).signum() == 0) {
            rest = rest.divide(kibi);
            power++;
        }
        return rest + BINARY.get(power);
    }

    /** The number without its largest power of a thousand. */
    private String mantissa() {
        return number.scaleByPowerOfTen(-thousands()).toPlainString();
    }

    private int thousands() {
        return isZero() ? 0 : Math.floorDiv(-number.scale(), 3) * 3;
    }
}
