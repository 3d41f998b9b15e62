package redisha.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

    @Test
    void onlyATextWithDoubleBracesIsTemplated() {
        assertThat(Expression.isTemplated("a {b} }}")).isFalse();
        assertThat(Expression.isTemplated("a {{ .Release.Name }}")).isTrue();
    }

    @Test
    void aTextWithoutExpressionComesBackAsItIs() {
        String text = "bind 0.0.0.0\n} }} ${x} $labels \t\n\n";
        assertThat(evaluated(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            {{ .Release.Name }}-tls                                     ; cache-tls
            {{.Release.Namespace}}/{{.Chart.Name}}-{{.Chart.Version}}   ; prod/redis-ha-4.39.0
            {{ include "redis-ha.fullname" . }}-announce-0              ; cache-redis-ha-announce-0
            {{ template "redis-ha.name" $ }}                            ; redis-ha
            port {{ .Values.redis.port }}                               ; port 6379
            {{ .Values.sentinel | default "none" }}                     ; none
            {{ printf "%s:%d" .Release.Name .Values.redis.port }}       ; cache:6379
            {{ .Release.Name | quote }}                                 ; "cache"
            {{ "{{ $labels.pod }}" }} of {{ .Release.Name }}            ; {{ $labels.pod }} of cache
            {{ `{{ printf "%s" $value }}` }}                            ; {{ printf "%s" $value }}
            """)
    void whatPeopleWriteInTheirValues(String text, String result) {
        assertThat(evaluated(text)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            {{ .Values.huge }}                      ; 1073741824
            {{ .Values.huge | quote }}              ; "1073741824"
            {{ .Values.million }}                   ; 1000000
            {{ .Values.redis.seven }}               ; 7
            {{ .Values.small }}                     ; 0.0000006
            {{ .Values.third }}                     ; 0.3333333333333333
            {{ .Values.beyond }}                    ; 123456789012345678901234567890
            {{ 1e6 }}                               ; 1000000
            {{ printf "%d" .Values.redis.seven }}   ; 7
            {{ printf "%x" .Values.huge }}          ; 40000000
            {{ eq .Values.redis.port 6379 }}        ; true
            {{ index .Values.list 3 }}              ; [1 2]
            """)
    void aNumberIsPrintedInPlainDigitsWhereHelmWouldPrintAnExponentOrRubbish(String text, String result) {
        assertThat(evaluated(text)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            <{{ .Values.null }}>                        ; <>
            <{{ .Values.nowhere }}>                     ; <>
            <{{ .Values.null | quote }}>                ; <>
            {{ .Values.null | default "d" }}            ; d
            {{ .Values.holes }}                         ; map[a:<nil> l:[x <nil>]]
            {{ eq .Values.null nil }}                   ; true
            {{ eq .Values.null "" }}                    ; false
            """)
    void aMissingOrNullValueIsAnEmptyText(String text, String result) {
        assertThat(evaluated(text)).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource
    void theShortestDigitsGiveTheSameNumberBack(double number) {
        assertThat(Double.parseDouble(Numbers.text(number))).isEqualTo(number);
        assertThat(Numbers.text(number)).matches("-?[0-9]+(\\.[0-9]*[1-9])?").hasSizeLessThanOrEqualTo(330);
    }

    static Stream<Double> theShortestDigitsGiveTheSameNumberBack() {
        return Stream.of(0.1, 2e-3, 1e23, 5e-324, 1.7976931348623157e308, 0x1p-44, -1.1, 100.0, 9007199254740993.0);
    }

    private static String evaluated(String text) {
        return Expression.evaluate(text, Samples.START, Samples.SCOPE);
    }
}
