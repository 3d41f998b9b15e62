package redisha.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

/** The real engine is the judge of what an expression means. */
class HelmAgreementTest {
    private static final int CASES = 200;

    /** One text a line, where ⏎ stands for a line break and ⇥ for a tab. */
    private static final List<String> TEXTS =
            """
            {{ .Release.Name }} {{ .Release.Namespace }} {{ .Release.Service }} {{ .Release.Revision }}
            {{ .Release.IsInstall }} {{ .Release.IsUpgrade }} {{ .Chart.Name }} {{ .Chart.Version }}
            {{$.Release.Name}}{{ $.Values.redis.port }}{{ $.Chart.Name }}
            {{include "redis-ha.name" .}} {{ include "redis-ha.fullname" $ | quote }} {{ include `redis-ha.name` (.) }}
            {{ template "redis-ha.name" . }}{{template "redis-ha.fullname" $}}
            {{ .Values.redis.port }} {{ .Values.redis.half }} {{ .Values.redis.tiny }} {{ .Values.redis.below }}
            {{ .Values.redis.seven }} {{ .Values.on_ }} {{ .Values.off_ }} [{{ .Values.empty }}]
            {{ .Values.map }} {{ .Values.list }} {{ .Values.none }} {{ .Values.nothing }}
            [{{ .Values.nope }}] [{{ .Values.map.nope }}] [{{ .Values.nope | quote }}]
            {{ "a" }}{{ `b\\n` }}{{ "\\t\\"\\\\\\u00e9\\U0001f600\\x41\\101" }}
            {{ 'a' }} {{ '\\n' }} {{ '\\'' }} {{ 1 }} {{ -3 }} {{ +3 }} {{ .5 }} {{ 1.50 }} {{ 0x1F }} {{ -0x1f }} {{ 1e3 }}
            {{ true }} {{ false }} {{ ("x") }} {{ (((.Values.redis))).name }} {{(.Values.redis.name)}}
            a {{- "b" }} c {{ "d" -}}  e
            a ⏎⇥ {{- "b" -}} ⏎⏎ c
            a {{/* note */}} b {{- /* note */ -}} c {{- /* }} " */}} d {{/* */ -}} e
            {{-3}} {{- 3 -}} x
            {{"{{ $labels.pod }}"}} }} {{ "}}" }} {{ `{{ "x" }}` }}
            {{ .Release.Name⏎| quote }}
            {{ "a" | upper | lower | quote }} {{ "a"|upper }}
            {{ "x" | printf "%s-%s" "y" }} {{ "x" | printf "%s" | quote }}
            {{ quote "a" nil 1 true .Values.list }} {{ squote "a" nil 1 .Values.map }}
            {{ quote .Values.odd }} {{ .Values.odd }} {{ squote .Values.odd }} {{ printf "%q" .Values.odd }}
            {{ default "d" "" }} {{ default "d" "x" }} {{ default "d" 0 }} {{ default "d" false }} {{ default "d" nil }}
            {{ default "d" .Values.none }} {{ default "d" .Values.nothing }} {{ default "d" .Values.nope }} {{ default 5 0 }}
            {{ .Values.redis.port | default 1 }} {{ .Values.zero | default 1 }} {{ default "only" }} {{ default 1 .Values.list }}
            {{ printf "plain" }} {{ printf "%%" }} {{ printf "%s" "a" }} {{ printf "%v %v %v" 1 true "x" }}
            {{ printf "%5d|%-5d|%05d|%+d|% d|%+06d|%-+6d|" 42 42 42 42 42 42 42 }}
            {{ printf "%5d|%-5d|%05d|%+d|% d|" -42 -42 -42 -42 -42 }}
            {{ printf "%5s|%-5s|%.2s|%5.1s|%.0s|%.s|%.9s|" "abc" "abc" "abc" "abc" "abc" "abc" "abc" }}
            {{ printf "%5s|%-3s|%.1s|" "é😀" "😀" "😀é" }}
            {{ printf "%x|%X|%8x|%08x|%x|%X|" 255 255 255 255 "hé" "hé" }} {{ printf "%x" -255 }}
            {{ printf "%q|%8q|%-8q|" "a" "a" "a" }} {{ printf "%t|%6t|%-6t|" true false true }}
            {{ printf "%f|%.2f|%8.3f|%08.1f|%-8.1f|%+.0f|%.f|" 1.5 2.675 3.14159 2.25 2.5 2.5 0.5 }}
            {{ printf "%.1f %.1f %.1f %.20f" 0.25 0.35 -0.05 0.1 }} {{ printf "%.3f" .Values.redis.port }}
            {{ printf "%v|%6v|%-6v|%06v|" .Values.redis.half .Values.redis.port "a" .Values.redis.port }}
            {{ printf "%v %v" .Values.map .Values.list }}
            {{ index .Values "redis" "port" }} {{ index .Values.map "my-key" }} {{ index .Values.list 0 }} {{ index .Values.list 3 1 }}
            {{ (index .Values.list 2).name }} {{ index .Values.list 2 "name" }} [{{ index .Values.map "nope" }}] {{ index .Values.redis }}
            {{ index . "Release" "Name" }} {{ index $.Release "Namespace" }} {{ index .Values.hosts 1 | upper }}
            {{ upper "straße é" }} {{ lower "ÀÉ" }} {{ .Values.redis.name | upper }}
            [{{ trim .Values.blank }}] [{{ trim "" }}] [{{ trim " \\u2003x\\u200b " }}]
            {{ trunc 3 "abcdef" }} {{ trunc -3 "abcdef" }} {{ trunc 0 "abc" }} {{ trunc 9 "abc" }} {{ trunc -9 "abc" }} {{ trunc -3 "abc" }}
            {{ trimSuffix "-" "a--" }} {{ trimPrefix "a" "ab" }} {{ "x.example" | trimSuffix ".example" }} {{ trimSuffix "" "a" }}
            {{ replace "." "-" "a.b.c" }} {{ "aaaa" | replace "aa" "b" }} {{ replace "x" "y" "" }}
            {{ toString 5 | quote }} {{ toString true }} {{ toString .Values.list }} {{ toString "a" }}
            {{ int "12" }} {{ int "" }} {{ int 3.7 }} {{ int -3.7 }} {{ int .Values.redis.port }} {{ int true }} {{ int nil }} {{ int "-5" }}
            {{ b64enc "hé" }} {{ "" | b64enc }}
            {{ eq "a" "a" }} {{ eq "a" "b" "a" }} {{ ne "a" "b" }} {{ eq 1 1 }} {{ eq true false }} {{ eq .Values.nope "x" }} {{ ne .Values.nope nil }}
            {{ and 1 0 2 }} {{ or 0 "" "x" }} {{ and "a" "b" }} {{ or false 0 }} {{ not 1 }} {{ not "" }} {{ not .Values.none }}
            {{ and .Values.nope .Values.nope.deeper }} {{ or .Values.on_ .Values.nope.deeper }}
            {{ "x" | and 1 }} {{ .Values.nope | or .Values.empty "z" }} {{ true | not }}
            {{ if .Values.on_ }}yes{{ end }}{{ if .Values.off_ }}no{{ end }}|{{ if .Values.redis.half }}x{{ end }}
            {{ if .Values.off_ }}a{{ else if eq .Values.redis.name "x" | not }}b{{ else }}c{{ end }}
            {{- if .Values.none -}} a {{- else -}} b {{- end -}}
            {{ if .Values.on_ }}{{ if .Values.nothing }}a{{ else }}{{ .Release.Name }}{{ end }}{{ else }}z{{ end }}
            {{if(.Values.on_)}}x{{end}}{{ if not (or .Values.off_ .Values.zero) }}y{{ end }}
            {{ printf "%s-%s" (upper "a") (printf "%d" (int "7")) | quote }}
            {{ quote (index .Values "map" "deep") }} {{ (printf "%s" "x") }} {{ printf (printf "%s" "%%") }}
            {{ .Values.redis.name | trunc 4 | trimSuffix "m" | lower | printf "%s.%s" .Release.Namespace | b64enc }}
            - {{ include "redis-ha.fullname" . }}-announce-{{ 0 }}.{{ .Release.Namespace }}.svc:{{ .Values.redis.port }}
            {{ .Values.map.deep.er }}{{ .Values.map.deep }}{{ $.Values.map.a }}
            {{ "" }}{{ `` }}{{ " " }}|{{ "\\n" }}|
            """
                    .lines()
                    .map(line -> line.replace("⏎", "\n").replace("⇥", "\t"))
                    .toList();

    private static RealHelm helm;

    @BeforeAll
    static void makeChart(@TempDir Path folder) {
        helm = new RealHelm(folder);
    }

    @Test
    void theTablePrintsWhatHelmPrints() {
        List<String> results = helm.results(TEXTS);
        assertThat(TEXTS).hasSizeGreaterThan(60).hasSameSizeAs(results);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertThat(answer(TEXTS.get(i))).as(TEXTS.get(i)).isEqualTo(results.get(i));
        }
    }

    @Test
    void randomExpressionsPrintWhatHelmPrints() {
        List<String> texts = IntStream.range(0, CASES)
                .mapToObj(seed -> new RandomTexts(new Random(seed)).text())
                .toList();
        List<String> results = helm.results(texts);
        assertThat(results).hasSize(CASES);
        for (int seed = 0; seed < CASES; seed++) {
            assertThat(answer(texts.get(seed)))
                    .as("seed %d: %s", seed, texts.get(seed))
                    .isEqualTo(results.get(seed));
        }
    }

    @Test
    void aDamagedTextIsRefusedOrPrintsWhatHelmPrints() {
        int understood = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String text = new RandomTexts(random).damagedText();
            String answer = answer(text);
            if (!answer.startsWith(Samples.START.source())) {
                assertThat(helm.results(List.of(text)))
                        .as("seed %d: %s", seed, text)
                        .containsExactly(answer);
                understood++;
            }
        }
        assertThat(understood).isBetween(CASES / 10, CASES * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .Release.Name",
                "{{ \"a }}",
                "{{ 'ab' }}",
                "{{ \"\\q\" }}",
                "{{ /* a */ }}",
                "{{/* a",
                "{{/* a */ b}}",
                "{{}}",
                "{{ }}",
                "{{ - 3 }}",
                "{{- -}}",
                "{{ () }}",
                "{{{ .Release.Name }}}",
                "{{ | upper }}",
                "{{ (upper \"a\" }}",
                "{{ \"a\") }}",
                "{{ \"a\" \"b\" }}",
                "{{ \"a\"upper }}",
                "{{ upper(\"a\") }}",
                "{{ \"a\" | \"b\" }}",
                "{{ .Values..redis }}",
                "{{ . Values.redis }}",
                "{{ .Values.my-key }}",
                "{{ \"a\".b }}",
                "{{ 12abc }}",
                "{{ $labels.pod }}",
                "{{ nope }}",
                "{{ quote upper }}",
                "{{ include \"nope\" . }}",
                "{{ include \"redis-ha.name\" }}",
                "{{ include redis }}",
                "{{ template \"nope\" . }}",
                "{{ template redis . }}",
                "{{ upper }}",
                "{{ upper 5 }}",
                "{{ upper .Values.nope }}",
                "{{ trunc \"a\" \"b\" }}",
                "{{ .Values.nope.a }}",
                "{{ .Values.redis.port.a }}",
                "{{ .Values.list.a }}",
                "{{ .Chart.Nope }}",
                "{{ index .Values.list 9 }}",
                "{{ index .Values.list -1 }}",
                "{{ index .Values.list \"a\" }}",
                "{{ index .Values.map 1 }}",
                "{{ index .Values.nope \"a\" }}",
                "{{ eq 1 \"a\" }}",
                "{{ eq .Values.list .Values.list }}",
                "{{ printf 5 }}",
                "{{ end }}",
                "{{ else }}",
                "{{ if true }}",
                "{{ if }}a{{ end }}",
                "{{ if true }}a{{ else }}b{{ else }}c{{ end }}",
                "{{ if true }}a{{ end x }}",
            })
    void whatHelmRefusesIsRefused(String text) {
        assertThat(helm.refuses(text)).isTrue();
        assertThatThrownBy(() -> evaluated(text)).isInstanceOf(UserError.class);
    }

    /** A refusal counts as a result, so that the comparison shows it. */
    private static String answer(String text) {
        try {
            return evaluated(text);
        } catch (UserError error) {
            return error.findings().stream().map(Voice::line).collect(Collectors.joining("\n"));
        }
    }

    private static String evaluated(String text) {
        return Expression.evaluate(text, Samples.START, Samples.SCOPE);
    }
}
