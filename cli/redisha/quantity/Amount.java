package redisha.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
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
 * @param billionths of a core or a byte; no {@code BigDecimal}, which costs a short run more than all that is done with it
 * @param notation how it was written
 */
public record Amount(BigInteger billionths, Notation notation) implements Comparable<Amount> {
    private static final int LONGEST_TEXT = 100;
    private static final int FINEST = 9;
    private static final BigInteger ONE = BigInteger.TEN.pow(FINEST);
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE).multiply(ONE);
    private static final BigInteger KIBI = BigInteger.valueOf(1024);
    private static final BigInteger KILO = BigInteger.valueOf(1000);

    private static final Pattern FORM = Pattern.compile("(?<number>[+-]?(\\d+\\.?\\d*|\\.\\d+))"
            + "([eE](?<exponent>[+-]?\\d{1,18})|(?<binary>[KMGTPE]i)|(?<decimal>[numkMGTPE]?))");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    /** What is often written instead: blanks, a comma, a unit in the wrong case, a B for bytes. */
    private static final Pattern ALMOST =
            Pattern.compile("(?<number>\\d+([.,]\\d+)?)\\s*(?<unit>[kmgtp]i?|ei)?b?(ytes?)?");

    public Amount {
        Objects.requireNonNull(notation, "notation");
        if (billionths.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("too large: " + billionths);
        }
    }

    /** The amount that a text is, empty when it is none: blanks, a unit of its own making, more than 100 characters. */
    public static Optional<Amount> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (text.length() > LONGEST_TEXT || !form.matches()) {
            return Optional.empty();
        }
        String number = form.group("number");
        if (form.group("exponent") != null) {
            // Beyond a thousand digits every number is rounded or capped to the same.
            long exponent = Math.max(-1000, Math.min(1000, Long.parseLong(form.group("exponent"))));
            return Optional.of(of(number, BigInteger.ONE, (int) exponent, Notation.EXPONENT));
        }
        if (form.group("binary") != null) {
            BigInteger unit = KIBI.pow(BINARY.indexOf(form.group("binary")));
            return Optional.of(of(number, unit, 0, Notation.BINARY));
        }
        int power = 3 * (DECIMAL.indexOf(form.group("decimal")) - DECIMAL.indexOf(""));
        return Optional.of(of(number, BigInteger.ONE, power, Notation.DECIMAL));
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

    /** In cores or bytes. */
    public BigDecimal number() {
        return new BigDecimal(billionths, FINEST);
    }

    /** In cores or bytes, without their fraction. */
    public long whole() {
        return billionths.divide(ONE).longValue();
    }

    public boolean isNegative() {
        return billionths.signum() < 0;
    }

    public boolean isZero() {
        return billionths.signum() == 0;
    }

    /** No fraction of a byte, of a huge page, of a device. */
    public boolean isWhole() {
        return isMultipleOf(ONE);
    }

    /** Has a part smaller than {@code 1m}, a thousandth of a core. */
    public boolean isFinerThanMilli() {
        return !isMultipleOf(ONE.divide(KILO));
    }

    /** By size alone: {@code 1Ki} and {@code 1024} are neither above nor below each other, though not equal. */
    @Override
    public int compareTo(Amount other) {
        return billionths.compareTo(other.billionths);
    }

    /** The one text that Kubernetes stores for the amount: {@code 1500m} for {@code 1.5}, {@code 1Gi} for {@code 1024Mi}. */
    @Override
    public String toString() {
        return switch (notation) {
            case DECIMAL -> decimal();
            case BINARY -> isWhole() && billionths.abs().compareTo(KIBI.multiply(ONE)) >= 0 ? binary() : decimal();
            case EXPONENT -> thousands() == 0 ? mantissa() : mantissa() + "e" + 3 * thousands();
        };
    }

    /**
     * @param number digits with a point and a sign at most
     * @param power of ten
     */
    private static Amount of(String number, BigInteger unit, int power, Notation notation) {
        int point = number.indexOf('.');
        int fraction = point < 0 ? 0 : number.length() - point - 1;
        BigInteger digits = new BigInteger(number.replace(".", "")).multiply(unit);
        int shift = power - fraction + FINEST;
        BigInteger billionths = shift >= 0
                ? digits.multiply(BigInteger.TEN.pow(shift))
                : awayFromZero(digits, BigInteger.TEN.pow(-shift));
        return new Amount(billionths.min(LARGEST).max(LARGEST.negate()), notation);
    }

    private static BigInteger awayFromZero(BigInteger number, BigInteger divisor) {
        BigInteger[] parts = number.divideAndRemainder(divisor);
        return parts[0].add(BigInteger.valueOf(parts[1].signum()));
    }

    private boolean isMultipleOf(BigInteger divisor) {
        return billionths.mod(divisor).signum() == 0;
    }

    private String decimal() {
        return mantissa() + DECIMAL.get(thousands() + DECIMAL.indexOf(""));
    }

    private String binary() {
        BigInteger rest = billionths.divide(ONE);
        int power = 0;
        while (power < BINARY.size() - 1 && rest.mod(KIBI).signum() == 0) {
            rest = rest.divide(KIBI);
            power++;
        }
        return rest + BINARY.get(power);
    }

    /** The number without its largest power of a thousand. */
    private String mantissa() {
        return billionths.divide(KILO.pow(thousands() + FINEST / 3)).toString();
    }

    /** The largest power of a thousand that the number is a multiple of. */
    private int thousands() {
        int power = -FINEST / 3;
        BigInteger rest = billionths;
        while (!isZero() && rest.mod(KILO).signum() == 0) {
            rest = rest.divide(KILO);
            power++;
        }
        return isZero() ? 0 : power;
    }
}
