package redisha.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    private static final List<String> SUFFIXES = List.of(
            "n", "u", "m", "", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "e3", "E-2", "e+0");

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100m, 0.1",
        "1.5, 1.5",
        ".5, 0.5",
        "2., 2",
        "+3, 3",
        "-3, -3",
        "250u, 0.00025",
        "7n, 0.000000007",
        "1k, 1000",
        "1Ki, 1024",
        "200Mi, 209715200",
        "0.5Gi, 536870912",
        "2G, 2000000000",
        "1E, 1000000000000000000",
        "1Ei, 1152921504606846976",
        "1e3, 1000",
        "12E-1, 1.2",
    })
    void an_amount_is_a_number_times_what_its_suffix_stands_for(String text, BigDecimal number) {
        assertThat(amount(text).number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "1 Gi", "1Gi ", "Gi", ".", "-", "1gi", "2GB", "1K", "1mi", "1,5Gi", "0x10", "1e", "1e1.5",
                "1ki", "NaN", "1_000", "--1", "1.2.3", "١"
            })
    void anything_else_is_no_amount(String text) {
        assertThat(Amount.parse(text)).isEmpty();
    }

    @Test
    void a_text_of_more_than_a_hundred_characters_is_no_amount() {
        assertThat(Amount.parse("1".repeat(100))).isPresent();
        assertThat(Amount.parse("1".repeat(101))).isEmpty();
        assertThat(Amount.meant("1".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1500m",
        "1000m, 1",
        "1024Mi, 1Gi",
        "1536Mi, 1536Mi",
        "1000Mi, 1000Mi",
        "512Ki, 512Ki",
        "0.5Ki, 512",
        "0.0005Ki, 512m",
        "1000, 1k",
        "1024, 1024",
        "1048576, 1048576",
        "1e3, 1e3",
        "1200e0, 1200",
        "0.5e0, 500e-3",
        "5e4, 50e3",
        "0Gi, 0",
        "-1500, -1500",
        "-0.1, -100m",
        "007, 7",
    })
    void an_amount_has_one_canonical_text(String text, String canonical) {
        assertThat(amount(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1n, 1n",
        "1.0000000001, 1000000001n",
        "-0.1n, -1n",
        "9Ei, 9223372036854775807",
        "1e999999999999999999, 9223372036854775807e0",
        "-9e99, -9223372036854775807e0",
        "1e-999999999999999999, 1e-9",
    })
    void what_is_too_fine_is_rounded_away_from_zero_and_what_is_too_large_is_cut(String text, String bounded) {
        assertThat(amount(text)).isEqualByComparingTo(amount(bounded));
    }

    @Test
    void nothing_larger_can_be_made() {
        assertThatThrownBy(() -> new Amount(BigInteger.TEN.pow(28), Notation.DECIMAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1Gi, true", "200m, false", "2000m, true", "0.5Gi, true", "0.1Ki, false", "0, true", "1.5, false"})
    void a_fraction_of_a_byte_is_seen(String text, boolean whole) {
        assertThat(amount(text).isWhole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"1m, false", "0.001, false", "1500u, true", "0.0005, true", "2, false", "1000u, false"})
    void what_is_finer_than_a_thousandth_is_seen(String text, boolean finer) {
        assertThat(amount(text).isFinerThanMilli()).isEqualTo(finer);
    }

    @ParameterizedTest
    @CsvSource({"-1, true, false", "0, false, true", "-0, false, true", "1n, false, false"})
    void a_sign_is_seen(String text, boolean negative, boolean zero) {
        assertThat(amount(text).isNegative()).isEqualTo(negative);
        assertThat(amount(text).isZero()).isEqualTo(zero);
    }

    @ParameterizedTest
    @CsvSource({
        "2gi, 2Gi",
        "2GB, 2G",
        "2GiB, 2Gi",
        "512mb, 512M",
        "64kb, 64k",
        "1K, 1k",
        "'1,5 Gi', 1.5Gi",
        "100 bytes, 100",
        "'1Gi ', 1Gi",
    })
    void what_was_meant_is_guessed(String text, String meant) {
        assertThat(Amount.parse(text)).isEmpty();
        assertThat(Amount.meant(text)).contains(meant);
        assertThat(Amount.parse(meant)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lots", "2 cores", "-", "1e"})
    void what_cannot_be_guessed_is_not(String text) {
        assertThat(Amount.meant(text)).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_canonical_text_is_the_same_amount_and_its_own_canonical_text(int seed) {
        Amount amount = amount(text(new Random(seed)));
        Amount again = amount(amount.toString());
        assertThat(again).isEqualByComparingTo(amount).hasToString(amount.toString());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void amounts_are_ordered_as_their_numbers_whatever_the_suffix(int seed) {
        Random random = new Random(seed);
        Amount one = amount(text(random));
        Amount other = amount(text(random));
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Double.compare(
                        one.number().doubleValue(), other.number().doubleValue())))
                .isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    private static String text(Random random) {
        String sign = List.of("", "-", "+").get(random.nextInt(3));
        String fraction = random.nextBoolean() ? "." + random.nextInt(1000) : "";
        return sign + random.nextInt(5000) + fraction + SUFFIXES.get(random.nextInt(SUFFIXES.size()));
    }

    private static Amount amount(String text) {
        return Amount.parse(text).orElseThrow();
    }
}
