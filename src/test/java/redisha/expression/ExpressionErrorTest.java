package redisha.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.finding.Where;

class ExpressionErrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            port {{ .Values.redis.port      ; 14 ; the closing }} is missing
            {{ "a }}                        ; 12 ; the text in quotes has no end
            {{ 'ab' }}                      ; 12 ; single quotes hold exactly one character
            {{ "a\\q" }}                    ; 14 ; unknown escape after a backslash
            {{ "\\xff" }}                   ; 13 ; unknown escape after a backslash
            {{ "\\ud83d" }}                 ; 13 ; unknown escape after a backslash
            {{/* a }}                       ; 9  ; the comment has no end
            {{ /* a */ }}                   ; 12 ; unexpected character '/'
            {{ .Values.my-key }}            ; 22 ; a minus sign cannot stand in a name
            {{ 010 }}                       ; 12 ; not a number
            {{ 5m }}                        ; 12 ; not a number
            {{ 1e999 }}                     ; 12 ; not a number
            {{ 9223372036854775808 }}       ; 12 ; not a number
            {{ }}                           ; 12 ; unexpected '}}'
            {{ "a" | }}                     ; 18 ; unexpected '}}'
            {{ "a" | "b" }}                 ; 18 ; unexpected "b"
            {{ "a" "b" }}                   ; 16 ; unexpected "b"
            {{ "a"upper }}                  ; 15 ; unexpected 'upper'
            {{ (upper "a" }}                ; 23 ; unexpected '}}'
            {{ "a") }}                      ; 15 ; unexpected ')'
            {{ ..Release }}                 ; 13 ; unexpected '.Release'
            {{ template redis-ha . }}       ; 26 ; a minus sign cannot stand in a name
            {{ template "redis-ha.name" }}  ; 37 ; unexpected '}}'
            """)
    void anExpressionThatCannotBeReadIsPlacedAtItsFirstStrangeCharacter(String text, int column, String problem) {
        assertOneProblem(text, column, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            {{ toYaml .Values.redis }}              ; 12 ; unknown function 'toYaml'
            {{ .Release.Name | nindent 4 }}         ; 28 ; unknown function 'nindent'
            {{ quote upper }}                       ; 18 ; a call inside a call needs parentheses: upper
            {{ $labels.pod }}                       ; 12 ; unknown variable '$labels'
            {{ humanize $value }}                   ; 21 ; unknown variable '$value'
            {{ $x := 1 }}                           ; 15 ; unexpected character ':'
            {{ range .Values.list }}x{{ end }}      ; 9  ; 'range' is not supported
            {{ with .Values }}{{ .redis }}{{ end }} ; 9  ; 'with' is not supported
            {{ define "a" }}b{{ end }}              ; 9  ; 'define' is not supported
            {{ break }}                             ; 9  ; 'break' is not supported
            a{{ end }}                              ; 10 ; {{ end }} without an if
            a{{ else }}b                            ; 10 ; {{ else }} without an if
            {{ if true }}a                          ; 9  ; the {{ end }} is missing
            {{ if true }}{{ else }}{{ else }}{{ end }} ; 32 ; an else behind the last else
            {{ if true }}a{{ end x }}               ; 23 ; nothing may follow the word end
            {{ if }}a{{ end }}                      ; 15 ; unexpected '}}'
            """)
    void whatIsNotSupportedIsNamed(String text, int column, String problem) {
        assertOneProblem(text, column, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            {{ include "nope" . }}                  ; 12 ; no template has the name "nope"
            {{ template "nope" . }}                 ; 21 ; no template has the name "nope"
            {{ include "redis-ha.name" }}           ; 12 ; include takes 2 arguments, but got 1
            {{ include "redis-ha.name" .Values }}   ; 12 ; include needs the dot after the name, but got a map
            {{ include 5 . }}                       ; 12 ; include needs a text as argument 1, but got a number
            {{ .Release.Nam }}                      ; 20 ; unknown field '.Release.Nam'
            {{ .Chart.AppVersion }}                 ; 18 ; unknown field '.Chart.AppVersion'
            {{ .Capabilities.KubeVersion }}         ; 12 ; unknown field '.Capabilities'
            {{ index .Release "Nam" }}              ; 12 ; unknown field '.Release.Nam'
            {{ .Values.nope.a.b }}                  ; 24 ; .Values.nope is missing or null, so it has no field 'a'
            {{ .Values.null.a }}                    ; 24 ; .Values.null is missing or null, so it has no field 'a'
            {{ .Values.redis.port.a }}              ; 30 ; .Values.redis.port is a number and has no field 'a'
            {{ (index .Values.list 0).a }}          ; 34 ; (...) is a text and has no field 'a'
            {{ . }}                                 ; 9  ; all of . cannot be printed
            {{ quote .Release }}                    ; 12 ; all of .Release cannot be printed
            {{ upper .Values.nope }}                ; 12 ; upper needs a text, but got nothing (missing or null)
            {{ .Values.redis.port | trunc 3 }}      ; 33 ; trunc needs a text as argument 2, but got a number
            {{ trunc "3" "abc" }}                   ; 12 ; trunc needs a whole number as argument 1, but got a text
            {{ trunc 4294967297 "abc" }}            ; 12 ; trunc needs a whole number as argument 1, but got a number
            {{ upper "a" "b" }}                     ; 12 ; upper takes 1 argument, but got 2
            {{ "a" | default "b" "c" }}             ; 18 ; default takes at most 2 arguments, but got 3
            {{ quote (upper) }}                     ; 19 ; upper takes 1 argument, but got 0
            {{ eq 1 }}                              ; 12 ; eq takes at least 2 arguments, but got 1
            {{ eq .Values.redis.port "6379" }}      ; 12 ; eq cannot compare a number with a text
            {{ ne .Values.list .Values.list }}      ; 12 ; ne cannot compare a list with a list
            {{ index .Values.list 4 }}              ; 12 ; the list has no item 4
            {{ index .Values.list "a" }}            ; 12 ; index needs a whole number for a list, but got a text
            {{ index .Values.map 1 }}               ; 12 ; index needs a text as the key of a map, but got a number
            {{ index .Values.redis.name 1 }}        ; 12 ; index needs a map or list, but got a text
            {{ int "ten" }}                         ; 12 ; int needs a number, but got a text
            {{ replace "" "a" "b" }}                ; 12 ; replace needs a text to look for, but got an empty one
            {{ not .Values.infinite }}              ; 12 ; infinity is no number to work with
            """)
    void aValueThatDoesNotFitIsNamed(String text, int column, String problem) {
        assertOneProblem(text, column, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
            {{ printf "%s" .Values.redis.port }}    ; printf needs a text for '%s', but got a number
            {{ printf "%d" "6379" }}                ; printf needs a whole number for '%d', but got a text
            {{ printf "%d" 0.5 }}                   ; printf needs a whole number for '%d', but got a number
            {{ printf "%t" 1 }}                     ; printf needs true or false for '%t', but got a number
            {{ printf "%f" "a" }}                   ; printf needs a number for '%f', but got a text
            {{ printf "%q" 1 }}                     ; printf needs a text for '%q', but got a number
            {{ printf "%v" .Values.nope }}          ; printf needs a value for '%v', but got nothing (missing or null)
            {{ printf "%s-%s" "a" }}                ; printf has no value for '%s'
            {{ printf "%s" "a" "b" }}               ; printf has more values (2) than places for them (1)
            {{ printf "100%" }}                     ; printf has no value for '%'
            {{ printf "%y" 1 }}                     ; printf does not know '%y'
            {{ printf "%5000d" 1 }}                 ; printf does not know '%5000'
            {{ printf "%.2d" 1 }}                   ; printf does not know '%.2d'
            {{ printf "%05s" "a" }}                 ; printf has '%05s' for a value that is no number
            {{ printf 5 }}                          ; printf needs a text, but got a number
            """)
    void printfRefusesWhatWouldPrintRubbish(String text, String problem) {
        assertOneProblem(text, 12, problem);
    }

    @Test
    void aProblemQuotesTheExpressionAndTellsTheWayOut() {
        assertThat(lines("x: {{ include \"nope\"\n  . }}"))
                .containsExactly("values.yaml:12:15: no template has the name \"nope\" in {{ include \"nope\" . }}."
                        + " There are \"redis-ha.name\" and \"redis-ha.fullname\".");
    }

    @Test
    void aVariableOfPrometheusComesWithTheSpellingThatKeepsIt() {
        assertThat(lines("{{ $labels.pod }}").get(0)).endsWith("quotes, as in {{ \"{{ $labels.pod }}\" }}.");
    }

    @Test
    void anUnknownFunctionComesWithTheListOfTheKnownOnes() {
        assertThat(lines("{{ lookup }}").get(0))
                .contains("Supported are .Release, .Values, .Chart, include and template of")
                .contains("if and else, and the functions default, quote, squote, printf, index,");
    }

    @Test
    void allFaultyExpressionsOfATextAreNamedAtOnce() {
        String text = "a {{ nope }}\nb {{ .Release.Name }}\n{{ if .Values.on_ }}é😀 {{ 5m }}{{ else }}{{ x }}{{ end }}";
        assertThat(findings(text))
                .extracting(finding ->
                        finding.where().line() + ":" + finding.where().column())
                .containsExactly("12:14", "14:27", "14:45");
        assertThat(findings("{{ .Release.x }}{{ .Chart.x }}{{ upper 1 }}")).hasSize(3);
    }

    @Test
    void aMessageNeitherGrowsWithoutEndNorTellsAValue() {
        assertThat(lines("{{ " + "x".repeat(5000) + " }}").get(0)).hasSizeLessThan(800);
        assertThat(
                        lines(
                                "{{ int .Values.redis.name }}{{ .Values.redis.name.x }}{{ index .Values.map .Values.redis.port }}"))
                .hasSize(3)
                .noneMatch(line -> line.contains("Primary") || line.contains("6379"));
    }

    @Test
    void aPlaceWithoutLinesStaysAsItIs() {
        Where option = Where.of("--set affinity=...");
        UserError error = catchThrowableOfType(
                UserError.class, () -> Expression.evaluate("a\n{{ nope }}", option, Samples.SCOPE));
        assertThat(error.findings()).extracting(Finding::where).containsExactly(option);
    }

    private static void assertOneProblem(String text, int column, String problem) {
        assertThat(findings(text)).hasSize(1);
        Finding finding = findings(text).get(0);
        assertThat(finding.rule()).isEqualTo("values/expression");
        assertThat(finding.problem()).startsWith(problem + " in {{").hasSizeLessThan(200);
        assertThat(finding.where()).isEqualTo(new Where("values.yaml", 12, column));
        assertThat(finding.hint()).matches("[A-Z].*\\.");
    }

    private static List<String> lines(String text) {
        return findings(text).stream().map(Voice::line).toList();
    }

    private static List<Finding> findings(String text) {
        UserError error =
                catchThrowableOfType(UserError.class, () -> Expression.evaluate(text, Samples.START, Samples.SCOPE));
        assertThat(error).as(text).isNotNull();
        return error.findings();
    }
}
