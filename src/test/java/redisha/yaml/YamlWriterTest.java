package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.Where;

class YamlWriterTest {

    @Test
    void aManifestReadsAsKubectlPrintsIt() {
        String manifest =
                """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: redis-ha
                  labels: {}
                  finalizers: []
                  annotations:
                    example.org/note: "yes"
                    greeting: Grüße, 日本 👨‍👩‍👧
                spec:
                  replicas: 3
                  ratio: 0.5
                  paused: false
                  nothing: null
                  containers:
                  - name: redis
                    args:
                    - --port
                    - "6379"
                    - -c
                    ports:
                    - containerPort: 6379
                      name: redis
                  - name: exporter
                  matrix:
                  - - a
                    - b
                  - - c
                data:
                  init.sh: |
                    #!/bin/sh
                    set -eu

                    if [ -n "$MASTER" ]; then
                    \techo "tab"
                    fi
                  probe.sh: |-
                    echo ok
                    echo done
                """;
        Tree tree = YamlReader.read("x", manifest).get(0);

        assertThat(YamlWriter.write(tree)).isEqualTo(manifest);
        assertThat(YamlWriter.write(tree.plain())).isEqualTo(manifest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis",
                "a b",
                "redis:8.0",
                "10Gi",
                "500m",
                "10.96.0.1",
                "7.10.2",
                "1.2.3.4/8",
                "a:b",
                "a#b",
                "-c",
                "--port",
                "http://x/?q=1&r=[2]",
                "a, b",
                "it's",
                "a \"b\" c",
                "C:\\dir",
                "(x)",
                "$HOME",
                "${x}",
                "/data",
                "_1",
                "y1",
                "yess",
                "nulls",
                "Grüße",
                "日本",
                "😀",
                "a\u00a0b",
                "2001:db8::1",
                "<none>",
                "a=b",
                "+a",
                ".a",
                "..",
                "0xG",
                "1e3x",
                "e3",
                "20200102T"
            })
    void whatNobodyTakesForAnythingElseStandsBare(String text) {
        assertThat(YamlWriter.write(text)).isEqualTo(text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "null",
                "Null",
                "NULL",
                "true",
                "True",
                "false",
                "yes",
                "Yes",
                "YES",
                "no",
                "NO",
                "on",
                "On",
                "off",
                "OFF",
                "y",
                "Y",
                "n",
                "N",
                "=",
                "<<",
                ".inf",
                "-.INF",
                "+.Inf",
                ".nan",
                ".NaN",
                "nan",
                "Infinity",
                "-inf",
                "0",
                "1",
                "-1",
                "+1",
                "007",
                "0755",
                "08",
                "0o17",
                "0O17",
                "0x1F",
                "0b11",
                "0b",
                "0x",
                "1_000",
                "1,000",
                "1__",
                "1.",
                ".5",
                "-.5",
                "1.0",
                "1.10",
                "1e3",
                "1E3",
                "1e+3",
                "12e03",
                "1.e3",
                "6.02e23",
                "190:20:30",
                "190:20:30.15",
                "10:30",
                "1:2",
                "2020-01-02",
                "2020-1-2",
                "2001-12-14t21:59:43.10-05:00",
                "2020-01-01 10:00",
                "9223372036854775808"
            })
    void whatAnyReaderTakesForAnotherTypeIsQuotedAsValueAndAsKey(String text) {
        assertThat(YamlWriter.write(text)).isEqualTo("\"" + text + "\"\n");
        assertThat(YamlWriter.write(Map.of(text, text))).isEqualTo("\"" + text + "\": \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "- a",
                "---",
                "--- a",
                "...",
                "?",
                "? a",
                ":",
                ": a",
                ":6379",
                ",a",
                "[a]",
                "]",
                "{a}",
                "}",
                "{{ .x }}",
                "#a",
                "&a",
                "*",
                "* * * * *",
                "*.x",
                "!a",
                "|",
                ">a",
                "'a'",
                "%YAML 1.2",
                "@a",
                "`a`",
                "a: b",
                "a:",
                "a #b",
                " a",
                "a ",
                " "
            })
    void whatYamlTakesForSyntaxIsQuoted(String text) {
        assertThat(YamlWriter.write(List.of(text))).isEqualTo("- \"" + text + "\"\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "a"            | '"a"'
            "it's"         | '"it''s"'
            {"a": "b\\c"}  | '{"a": "b\\c"}'
            {'a'}          | "{'a'}"
            """)
    void aTextWithDoubleQuotesOrBackslashesStandsInSingleQuotes(String text, String written) {
        assertThat(YamlWriter.write(text)).isEqualTo(written + "\n");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            9    | "a\\tb"
            13   | "a\\rb"
            0    | "a\\u0000b"
            27   | "a\\u001bb"
            127  | "a\\u007fb"
            133  | "a\\u0085b"
            8232 | "a\\u2028b"
            8233 | "a\\u2029b"
            55357 | "a\\ud83db"
            65279 | "a\\ufeffb"
            65534 | "a\\ufffeb"
            """)
    void whatCannotBeSeenOrIsForbiddenIsEscaped(int character, String written) {
        String text = "a" + (char) character + "b";

        assertThat(YamlWriter.write(text)).isEqualTo(written + "\n");
        assertThat(YamlWriter.write(Map.of(text, 1))).isEqualTo(written + ": 1\n");
        assertThat(YamlReader.read("x", YamlWriter.write(text)).get(0).plain()).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            a↵b↵          ¦ k: |↵  a↵  b↵
            a↵b           ¦ k: |-↵  a↵  b↵
            a↵b↵↵↵        ¦ k: |+↵  a↵  b↵↵↵
            a↵↵b↵         ¦ k: |↵  a↵↵  b↵
            ↵a↵           ¦ k: |2↵↵  a↵
            · a↵b↵        ¦ k: |2↵    a↵  b↵
            →a↵b          ¦ k: |2-↵  →a↵  b↵
            a ↵· ↵b↵      ¦ k: |↵  a ↵    ↵  b↵
            # a: "b"↵'c'↵ ¦ k: |↵  # a: "b"↵  'c'↵
            ---↵...↵      ¦ k: |↵  ---↵  ...↵
            {{ x }}↵${y}↵ ¦ k: |↵  {{ x }}↵  ${y}↵
            ↵             ¦ k: "\\n"↵
            ↵↵            ¦ k: "\\n\\n"↵
            a∎↵b          ¦ k: "a\\r\\nb"↵
            """)
    void aTextOfSeveralLinesIsABlockWheneverItCanBe(String text, String written) {
        String raw = decode(text);

        assertThat(YamlWriter.write(Map.of("k", raw))).isEqualTo(decode(written));
        assertThat(YamlReader.read("x", YamlWriter.write(Map.of("k", raw)))
                        .get(0)
                        .plain())
                .isEqualTo(Map.of("k", raw));
    }

    @Test
    void longLinesAreNotFolded() {
        String line = "word ".repeat(1000) + "end";

        assertThat(YamlWriter.write(Map.of("k", line))).isEqualTo("k: " + line + "\n");
        assertThat(YamlWriter.write(Map.of("k", line + "\nx\n"))).isEqualTo("k: |\n  " + line + "\n  x\n");
    }

    @Test
    void aBlockStandsUnderItsDashAndAtTheTop() {
        assertThat(YamlWriter.write(List.of("a\nb\n", List.of("c\nd"))))
                .isEqualTo("- |\n  a\n  b\n- - |-\n    c\n    d\n");
        assertThat(YamlWriter.write("a\nb\n")).isEqualTo("|\n  a\n  b\n");
        assertThat(YamlWriter.write(" a\nb\n")).isEqualTo("\" a\\nb\\n\"\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128, 129, 999, 1000, 1001, 1025, 5000})
    void aKeyOfAnyLengthComesBack(int length) {
        Object map = Map.of("k".repeat(length), Map.of("a", List.of(1L)), "\n".repeat(length), List.of(2L));

        assertThat(YamlReader.read("x", YamlWriter.write(map)).get(0).plain()).isEqualTo(map);
        assertThat(YamlWriter.write(Map.of("k".repeat(1000), 1))).startsWith("kkk");
        assertThat(YamlWriter.write(Map.of("k".repeat(1001), 1))).startsWith("? kkk");
    }

    @Test
    void longTextsOfDigitsDoNotExhaustTheStack() {
        for (String part : List.of("1:", "1_", "1", ".1", "0x1", "1e", "2020-01-01", "- ", "~")) {
            String text = part.repeat(1_000_000);
            assertThat(YamlReader.read("x", YamlWriter.write(text)).get(0).plain())
                    .isEqualTo(text);
        }
    }

    @Test
    void whatYamlCannotHoldIsRefused() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        for (Object value : Arrays.asList(
                Double.NaN, Double.POSITIVE_INFINITY, BigDecimal.ONE, 'c', new Object(), endless, Map.of(1, 2))) {
            assertThatThrownBy(() -> YamlWriter.write(List.of(value)))
                    .as("%s", value.getClass())
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> JsonWriter.write(List.of(value)))
                    .as("%s", value.getClass())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTreeInsideOfPlainValuesIsWrittenToo() {
        Tree tree = Trees.of(Map.of("a", List.of(1, "x")), Where.of("here"));

        assertThat(YamlWriter.write(List.of(tree))).isEqualTo("- a:\n  - 1\n  - x\n");
        assertThat(JsonWriter.compact(List.of(tree))).isEqualTo("[{\"a\": [1, \"x\"]}]");
    }

    private static String decode(String text) {
        return text.replace('↵', '\n').replace('→', '\t').replace('·', ' ').replace('∎', '\r');
    }
}
