package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "0.0, 0",
        "-0.0, -0.0",
        "7.0, 7",
        "-7.0, -7",
        "7.1, 7.1",
        "0.1, 0.1",
        "0.5, 0.5",
        "1000000.0, 1000000",
        "1073741824.0, 1073741824",
        "1234567.5, 1234567.5",
        "9007199254740992.0, 9007199254740992",
        "9.2233720368547748E18, 9223372036854774784",
        "9.223372036854775807E18, 9.223372036854776e+18",
        "1e22, 1.0e+22",
        "-2.5e300, -2.5e+300",
        "0.00001, 0.00001",
        "0.000001, 1.0e-6",
        "6.02e-23, 6.02e-23",
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "4.9E-324, 5.0e-324",
        "1.7976931348623157E308, 1.7976931348623157e+308",
        "2.0E-322, 2.0e-322"
    })
    void aDoubleIsWrittenShortAndWithoutSurprise(double number, String text) {
        assertThat(Numeral.of(number)).isEqualTo(text);
    }

    @Test
    void everyDoubleComesBackFromYamlAndJson() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            double number = seed % 2 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : random.nextInt(1_000_000) / Math.pow(10, random.nextInt(8));
            if (Double.isFinite(number)) {
                String text = Numeral.of(number);
                Object read = YamlReader.read("x", text).get(0).plain();
                assertThat(((Number) read).doubleValue())
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(number);
                assertThat(text).matches("-?[0-9]+(\\.[0-9]+(e[-+][0-9]+)?)?");
            }
        }
    }

    @Test
    void wholeNumbersAreWrittenAsTheyAre() {
        assertThat(Numeral.of(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(Numeral.of(5)).isEqualTo("5");
        assertThat(Numeral.of(new BigInteger("18446744073709551616"))).isEqualTo("18446744073709551616");
        assertThat(Numeral.of(1.5f)).isEqualTo("1.5");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Numeral.of(Double.NaN)).hasMessage("cannot write NaN");
        assertThatThrownBy(() -> Numeral.of(Float.NEGATIVE_INFINITY)).hasMessage("cannot write -Infinity");
    }
}
