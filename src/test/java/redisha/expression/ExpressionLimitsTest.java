package redisha.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.UserError;

/** A values file may come from anyone: no text takes long, exhausts the stack or ends in an error of ours. */
class ExpressionLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ALPHABET = "{{}}{{}}-/* *-()|.$\"'`\\\n x1e:,%a\u00e9\ud83d\ude00";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aHostileTextIsRefusedQuickly(String name, String text, String problem) {
        UserError error =
                assertTimeoutPreemptively(PATIENCE, () -> catchThrowableOfType(UserError.class, () -> evaluated(text)));
        assertThat(error).isNotNull();
        assertThat(error.findings().get(0).problem()).startsWith(problem);
        assertThat(error.findings()).hasSizeLessThanOrEqualTo(20);
    }

    static Stream<Arguments> aHostileTextIsRefusedQuickly() {
        int max = Expression.MAX_TEXT;
        String million = "{{ \"a\"" + " | replace \"a\" \"aaaaaaaaaa\"".repeat(30) + " }}";
        return Stream.of(
                Arguments.of("too long", "{{ 1 }}" + "a".repeat(max), "a text with expressions may have 1048576"),
                Arguments.of("51 parentheses", "{{ " + "(".repeat(51) + "1" + ")".repeat(51) + " }}", "more than 50"),
                Arguments.of("open parentheses", "{{ " + "(".repeat(max - 3), "the closing }} is missing"),
                Arguments.of("many parentheses", "{{ " + "(".repeat(max / 2) + "}}", "more than 50 parentheses"),
                Arguments.of("51 ifs", "{{ if 1 }}".repeat(51) + "{{ end }}".repeat(51), "more than 50 blocks"),
                Arguments.of("many ifs", "{{if 1}}".repeat(max / 8), "more than 50 blocks"),
                Arguments.of("many ranges", "{{range}}".repeat(max / 9), "'range' is not supported"),
                Arguments.of("many ends", "{{end}}".repeat(max / 7), "{{ end }} without an if"),
                Arguments.of("many opening braces", "{{".repeat(max / 2), "unexpected character '{'"),
                Arguments.of("many broken comments", "{{/*}}".repeat(max / 6), "the comment has no end"),
                Arguments.of("many open quotes", "{{ \"\n}}".repeat(max / 8), "the text in quotes has no end"),
                Arguments.of("a long number", "{{ " + "1".repeat(max - 10) + " }}", "not a number"),
                Arguments.of("growing by replace", million, "the result is too long"),
                Arguments.of("growing by quote", "{{ `\\`" + " | quote".repeat(1000) + " }}", "the result is too long"),
                Arguments.of(
                        "growing by printf",
                        "{{ printf \"" + "%999d".repeat(2000) + "\"" + " 1".repeat(2000) + " }}",
                        "the result is too long"),
                Arguments.of(
                        "much work",
                        ("{{ trunc 1 (printf \"" + "%999d".repeat(900) + "\"" + " 1".repeat(900) + ") }}").repeat(100),
                        "the result is too long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsOnlyLongIsEvaluated(String name, String text, String result) {
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> evaluated(text))).isEqualTo(result);
    }

    static Stream<Arguments> whatIsOnlyLongIsEvaluated() {
        return Stream.of(
                Arguments.of("50 parentheses", "{{ " + "(".repeat(50) + "1" + ")".repeat(50) + " }}", "1"),
                Arguments.of("50 ifs", "{{ if 1 }}".repeat(50) + "x" + "{{ end }}".repeat(50), "x"),
                Arguments.of("stages", "{{ \"a\"" + " | upper".repeat(100_000) + " }}", "A"),
                Arguments.of("branches", "{{ if 0 }}" + "{{ else if 0 }}".repeat(60_000) + "{{ else }}x{{ end }}", "x"),
                Arguments.of("arguments", "{{ or" + " 0".repeat(400_000) + " \"x\" }}", "x"),
                Arguments.of("parentheses in a row", "{{ or" + " (int 0)".repeat(100_000) + " 7 }}", "7"),
                Arguments.of("actions", "{{.Release.Name}}".repeat(50_000), "cache".repeat(50_000)));
    }

    @Test
    void alternatingNestingStaysWithinTheStack() {
        String deep = "{{ if 1 }}".repeat(50) + "{{ " + "(index ".repeat(50) + ".Values"
                + " \"null\" | default $.Values)".repeat(50) + " | toString | trunc 4 }}" + "{{ end }}".repeat(50);
        assertThat(evaluated(deep)).isEqualTo("map[");
    }

    @Test
    void noiseIsAnsweredOrRefusedAndNeverFails() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("{{");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            try {
                assertThat(evaluated(text.toString())).isNotNull();
            } catch (UserError error) {
                assertThat(error.findings()).isNotEmpty();
            }
        }
    }

    private static String evaluated(String text) {
        return Expression.evaluate(text, Samples.START, Samples.SCOPE);
    }
}
