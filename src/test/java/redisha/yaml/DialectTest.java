package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.UserError;

/** The readings here were compared with sigs.k8s.io/yaml 1.6.0 (go-yaml 2.4.2). */
class DialectTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
            true | true
            True | true
            TRUE | true
            yes  | true
            Yes  | true
            YES  | true
            on   | true
            On   | true
            ON   | true
            y    | true
            Y    | true
            false | false
            no   | false
            No   | false
            NO   | false
            off  | false
            OFF  | false
            n    | false
            N    | false
            ~    | null
            null | null
            Null | null
            NULL | null
            """)
    void aWordIsABooleanOrNull(String text, String value) {
        assertThat(JsonWriter.compact(read(text))).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0 | 0
            -0 | 0
            +5 | 5
            0755 | 493
            0644 | 420
            -0755 | -493
            0o17 | 15
            0O17 | 15
            0x1F | 31
            0X1f | 31
            -0x1f | -31
            0b11 | 3
            -0b11 | -3
            1_000 | 1000
            1__0_ | 10
            0x_1F | 31
            9223372036854775807 | 9223372036854775807
            -9223372036854775808 | -9223372036854775808
            0x7FFFFFFFFFFFFFFF | 9223372036854775807
            """)
    void aWholeNumberIsALong(String text, long value) {
        assertThat(read(text)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            9223372036854775808 | 9223372036854775808
            18446744073709551615 | 18446744073709551615
            0xFFFFFFFFFFFFFFFF | 18446744073709551615
            -123456789012345678901234567890 | -123456789012345678901234567890
            """)
    void aWholeNumberBeyondALongIsKeptExactly(String text, BigInteger value) {
        assertThat(read(text)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1.0 | 1.0
            7.10 | 7.1
            1. | 1.0
            .5 | 0.5
            +.5 | 0.5
            -.5e-3 | -0.0005
            1e3 | 1000.0
            1E+3 | 1000.0
            12e03 | 12000.0
            1_000.5 | 1000.5
            08 | 8.0
            09.5 | 9.5
            1e-400 | 0.0
            """)
    void aNumberWithPointOrExponentIsADouble(String text, double value) {
        assertThat(read(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10:30",
                "190:20:30",
                "190:20:30.15",
                "2020-01-01",
                "2001-12-14t21:59:43.10-05:00",
                "yEs",
                "oFF",
                "tRue",
                "nULL",
                "=",
                "<<",
                "0o",
                "0o8",
                "0x",
                "0b2",
                "1e",
                "1e400",
                "-1e400",
                "0x1FFFFFFFFFFFFFFFF",
                "-0xFFFFFFFFFFFFFFFF",
                "1,000",
                "_1",
                "._5",
                "--1",
                "+",
                ".",
                "1.2.3",
                "10Gi",
                "500m",
                "infinity",
                "nan",
                "a:b",
                "a#b",
                "http://x/?q=1"
            })
    void everythingElseIsText(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s'", "\"%s\"", "|-\n  %s", ">-\n  %s", "! %s", "!!str %s", "!!str '%s'", "!own %s"})
    void quotesBlocksAndTagsMakeText(String form) {
        for (String text : List.of("yes", "0755", "~", "1.0", ".inf", "2020-01-01")) {
            Tree.Scalar scalar = scalar(form.formatted(text));
            assertThat(scalar.value()).isEqualTo(text);
            assertThat(scalar.quoted()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            !!int 5 | 5
            !!int '0x1F' | 31
            !!float 5 | 5.0
            !!float 5.5 | 5.5
            !!bool yes | true
            !!bool 'off' | false
            !!null ~ | null
            !!timestamp 2020-01-01 | 2020-01-01
            !!binary aGVsbG8= | hello
            !<tag:yaml.org,2002:int> 7 | 7
            """)
    void aTagOfYamlIsHonoured(String text, String value) {
        assertThat(String.valueOf(read(text))).isEqualTo(value);
    }

    @Test
    void aWholeNumberBeyondEveryDoubleIsText() {
        assertThat(read("9".repeat(308))).isEqualTo(new BigInteger("9".repeat(308)));
        assertThat(read("9".repeat(309))).isEqualTo("9".repeat(309));
        assertThat(read("9".repeat(400))).isEqualTo("9".repeat(400));
        assertThat(read("0" + "7".repeat(22))).isEqualTo(7777777777777777777777.0);
    }

    @Test
    void tagsOfMapsAndListsAreDropped() {
        assertThat(read("!!set {a, b: 1}"))
                .isEqualTo(YamlReader.read("x", "{a: null, b: 1}").get(0).plain());
        assertThat(read("!own [1]")).isEqualTo(List.of(1L));
    }

    @ParameterizedTest(name = "{0}: is the key {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            y | true
            'y' | y
            NO | false
            1 | 1
            0755 | 493
            0x10 | 16
            1.50 | 1.5
            1.0 | 1
            1e30 | 1.0e+30
            10:30 | 10:30
            2020-01-01 | 2020-01-01
            'null' | null
            !!str 1 | 1
            """)
    void aKeyIsTextAsJsonHasIt(String written, String key) {
        assertThat(YamlReader.read("x", written + ": v\n").get(0).plain()).isEqualTo(Map.of(key, "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.Inf", "+.INF", ".nan", ".NaN", "!!float .inf"})
    void whatJsonCannotHoldIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("x.yaml:1:4: '")
                .hasMessageEndingWith("is a number that Kubernetes and JSON cannot hold");
    }

    @Test
    void theSourceOfAScalarIsWhatTheUserWrote() {
        assertThat(scalar("7.10").source()).isEqualTo("7.10");
        assertThat(scalar("0755").source()).isEqualTo("0755");
        assertThat(scalar("yes # fine").source()).isEqualTo("yes");
        assertThat(scalar("\"7.10\"").source()).isEqualTo("7.10");
        assertThat(scalar("7.10").quoted()).isFalse();
    }

    private static Object read(String value) {
        Tree.Mapping map =
                (Tree.Mapping) YamlReader.read("x.yaml", "k: " + value + "\n").get(0);
        return map.get("k").plain();
    }

    private static Tree.Scalar scalar(String value) {
        Tree.Mapping map =
                (Tree.Mapping) YamlReader.read("x.yaml", "k: " + value + "\n").get(0);
        return (Tree.Scalar) map.get("k");
    }
}
