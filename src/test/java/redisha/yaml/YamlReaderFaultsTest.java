package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

/** Each line: a text (↵ for a line feed, → for a tab), and what the user reads. */
class YamlReaderFaultsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            textBlock =
                    """
            a:↵→b: 1 ¦ v.yaml:2:1: a tab in the indentation. Indent with blanks; YAML does not allow tabs there.
            -→a ¦ v.yaml:1:2: a tab in the indentation. Indent with blanks; YAML does not allow tabs there.
            port: 1↵relpicas 3↵x: 1 ¦ v.yaml:2:1: no ': ' follows this key. Write 'key: value' with a blank after the colon, or indent the line as part of the text above.
            a: b: c ¦ v.yaml:1:5: a ': ' where no key can stand. Put text that holds ': ' in quotes, or correct the indentation of this line or the one above.
            a: 1↵  b: 2 ¦ v.yaml:2:4: a ': ' where no key can stand. Put text that holds ': ' in quotes, or correct the indentation of this line or the one above.
            a:↵  b: 1↵ c: 2 ¦ v.yaml:3:2: the indentation fits neither the map that starts at v.yaml:1:1 nor what is around it. Indent the line as its neighbours.
            - a: 1↵   b: 2↵  c: 3 ¦ v.yaml:2:5: a ': ' where no key can stand. Put text that holds ': ' in quotes, or correct the indentation of this line or the one above.
            a:↵  - b↵ - c ¦ v.yaml:3:2: the indentation fits neither the map that starts at v.yaml:1:1 nor what is around it. Indent the line as its neighbours.
            a: 1↵- b ¦ v.yaml:2:1: a list item among the keys of the map that starts at v.yaml:1:1. Put the list below a key that has no other value.
            a: - b ¦ v.yaml:1:4: a list item where none can stand. Start the list on the line below its key.
            a: b ? c↵? d: ? e ¦ v.yaml:2:6: a '? ' where no key can stand. Put text that starts with '? ' in quotes.
            a: "b" c ¦ v.yaml:1:8: text behind a value that is complete. Put the whole value in quotes, or start a new line.
            a: "b↵c: d ¦ v.yaml:1:4: the quote that opens here is never closed. Add the closing quote.
            a: 'b↵---↵c: d' ¦ v.yaml:1:4: the quote that opens here is never closed. Add the closing quote.
            a: "C:\\Users" ¦ v.yaml:1:9: not an escape that double quotes know. Write \\\\ for a backslash, or use single quotes.
            a: "\\UFFFFFFFF" ¦ v.yaml:1:7: not valid YAML. Correct the line.
            a: [b, c↵d: e ¦ v.yaml:2:2: a ',' or the ']' is missing for the '[' at v.yaml:1:4. Add it, or put text that holds any of { } [ ] , ? in quotes.
            a: [b, c ¦ v.yaml:1:4: the '[' that opens here is never closed. Add the ']'.
            a: {b: c ¦ v.yaml:1:4: the '{' that opens here is never closed. Add the '}'.
            a: {b: c] ¦ v.yaml:1:9: a ',' or the '}' is missing for the '{' at v.yaml:1:4. Add it, or put text that holds any of { } [ ] , ? in quotes.
            a: [b, ¦ v.yaml:1:7: the text ends inside a '{' or '['. Close what was opened, or put it in quotes.
            a: [b]] ¦ v.yaml:1:7: a ']' that nothing opens. Remove it, or put the value that holds it in quotes.
            &a : b ¦ v.yaml:1:1: a key is missing before ':'. Write the key, in quotes if it is empty.
            a:↵  b: 1↵  : c ¦ v.yaml:3:3: a ':' without a key. Remove it, or put the value that holds it in quotes.
            a: ]b ¦ v.yaml:1:4: ']' where a value belongs. Remove it, or put a value that starts with ']' in quotes.
            a: [b, , c] ¦ v.yaml:1:8: ',' where a value belongs. Remove it, or put a value that starts with ',' in quotes.
            a: @b ¦ v.yaml:1:4: text cannot start with '@'. Put a value that starts with '@' in quotes.
            a: `b` ¦ v.yaml:1:4: text cannot start with '`'. Put a value that starts with '`' in quotes.
            a: %b ¦ v.yaml:1:4: text cannot start with '%'. Put a value that starts with '%' in quotes.
            a: * * * * ¦ v.yaml:1:4: '*' starts an alias, and this is no name of one. Put a value that starts with '*' in quotes.
            a: & b ¦ v.yaml:1:4: '&' starts an anchor, and this is no name of one. Put a value that starts with '&' in quotes.
            a: !x!y z ¦ v.yaml:1:4: '!' starts a tag, and this one is not declared. Put a value that starts with '!' in quotes.
            a: !"b" ¦ v.yaml:1:4: '!' starts a tag, and this is none. Put a value that starts with '!' in quotes.
            a: |b ¦ v.yaml:1:5: only '+', '-', a digit or a comment can follow '|' and '>'. Start the text on the next line, or put a value that starts with '|' or '>' in quotes.
            %include x ¦ v.yaml:1:1: '%' at the start of a line makes it a directive, and this is none. Put text that starts with '%' in quotes.
            %YAML 2.0↵---↵a ¦ v.yaml:1:1: this wants another version of YAML. Take the %YAML line away.
            {a: 1} b ¦ v.yaml:1:8: this does not continue what stands above. Correct the indentation here or above, or put the text above in quotes.
            a: *b ¦ v.yaml:1:4: there is no anchor '&b' before this alias. Define the anchor above, or put the value in quotes when it is meant as text.
            a: &a↵  b: *a ¦ v.yaml:2:6: the value of anchor '&a' holds itself. Take the alias out of the value that it names.
            a: {{ .Values.x }} ¦ v.yaml:1:5: a map or list cannot be a key. Put a key, or a value that starts with '{{', in quotes.
            a: {{ x }}-{{ y }} ¦ v.yaml:1:5: a map or list cannot be a key. Put a key, or a value that starts with '{{', in quotes.
            {{- if x }}↵a: b ¦ v.yaml:1:3: '-' where a value belongs. Put a value that starts with '{{' in quotes.
            ? [a]↵: b ¦ v.yaml:1:3: a map or list cannot be a key. Put a key, or a value that starts with '{{', in quotes.
            ~: b ¦ v.yaml:1:1: a key is missing before ':'. Write the key, in quotes if it is empty.
            a: 1↵b: 2↵a: 3 ¦ v.yaml:3:1: key 'a' is already given at v.yaml:1:1. Keep one of the two.
            "true": 1↵yes: 2 ¦ v.yaml:2:1: key 'true' (written 'yes') is already given at v.yaml:1:1. Keep one of the two.
            493: 1↵0755: 2 ¦ v.yaml:2:1: key '493' (written '0755') is already given at v.yaml:1:1. Keep one of the two.
            a: .inf ¦ v.yaml:1:4: '.inf' is a number that Kubernetes and JSON cannot hold. Give a finite number, or put it in quotes when it is meant as text.
            a: !!int b ¦ v.yaml:1:4: 'b' is no !!int. Take the tag !!int away, or correct the value.
            a: !!int 1.5 ¦ v.yaml:1:4: '1.5' is no !!int. Take the tag !!int away, or correct the value.
            a: !!binary "?" ¦ v.yaml:1:4: the value of !!binary is not base64. Correct it, or take the tag away.
            a: !!binary /w== ¦ v.yaml:1:4: the value of !!binary is not text in UTF-8. Leave the tag away: where Kubernetes wants base64 (data of a Secret) give the base64 itself.
            <<: 1 ¦ v.yaml:1:1: '<<' merges maps, and this is none. Give an alias of a map: <<: *name.
            <<: [{a: 1}, b] ¦ v.yaml:1:1: '<<' merges maps, and this is none. Give an alias of a map: <<: *name.
            a: 1↵<<: {a: 2} ¦ v.yaml:1:1: key 'a' stands before the '<<' at v.yaml:2:1, which brings it too. Write '<<' first; then the keys below it win.
            """)
    void aFaultHasAPlaceAndAWayOut(String text, String message) {
        assertThat(message(text.replace('↵', '\n').replace('→', '\t'))).isEqualTo("redisha: " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0x00 | v.yaml:2:4: a NUL byte, so this is no text. Give a YAML file, saved as UTF-8.
            0x1B | v.yaml:2:4: the character U+001B is not allowed in YAML. Remove it, or write it in double quotes as \\u001B.
            0x7F | v.yaml:2:4: the character U+007F is not allowed in YAML. Remove it, or write it in double quotes as \\u007F.
            0x9F | v.yaml:2:4: the character U+009F is not allowed in YAML. Remove it, or write it in double quotes as \\u009F.
            0xFFFE | v.yaml:2:4: the character U+FFFE is not allowed in YAML. Remove it, or write it in double quotes as \\uFFFE.
            0xD83D | v.yaml:2:4: the character U+D83D is not allowed in YAML. Remove it, or write it in double quotes as \\uD83D.
            """)
    void aCharacterThatYamlForbidsIsNamed(int character, String message) {
        assertThat(message("a: 1\nb: " + (char) character + "\n")).isEqualTo("redisha: " + message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            613a20310a623a20e9       | v.yaml:2:4: byte 0xE9 is not valid UTF-8. Save the file as UTF-8.
            c3a93a20c3               | v.yaml:1:4: byte 0xC3 is not valid UTF-8. Save the file as UTF-8.
            1f8b0800                 | v.yaml:1:2: byte 0x8B is not valid UTF-8. Save the file as UTF-8.
            eda0bd                   | v.yaml:1:1: byte 0xED is not valid UTF-8. Save the file as UTF-8.
            fffe610000d8             | v.yaml:1:2: byte 0x00 is not valid UTF-16LE. Save the file as UTF-8.
            """)
    void aByteThatIsNoTextIsNamed(String hex, String message) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        UserError error = catchThrowableOfType(UserError.class, () -> YamlReader.read("v.yaml", bytes));

        assertThat(Voice.line(error)).isEqualTo("redisha: " + message);
    }

    @Test
    void everyFaultThatReadingSurvivesIsNamedInOneRun() {
        UserError error = catchThrowableOfType(
                UserError.class, () -> YamlReader.read("v.yaml", "a: 1\na: .nan\n~: 2\nb: !!int x\nc: [\n"));

        assertThat(error.findings())
                .extracting(Voice::line)
                .containsExactly(
                        "v.yaml:2:4: '.nan' is a number that Kubernetes and JSON cannot hold. "
                                + "Give a finite number, or put it in quotes when it is meant as text.",
                        "v.yaml:2:1: key 'a' is already given at v.yaml:1:1. Keep one of the two.",
                        "v.yaml:3:1: a key is missing before ':'. Write the key, in quotes if it is empty.",
                        "v.yaml:4:4: 'x' is no !!int. Take the tag !!int away, or correct the value.",
                        "v.yaml:6:1: the text ends inside a '{' or '['. Close what was opened, or put it in quotes.");
    }

    @Test
    void aMessageQuotesTheUserOnOneShortLine() {
        String key = "\"" + "long ".repeat(50) + "\\u001b\": 1\n";

        assertThat(message(key + key))
                .startsWith("redisha: v.yaml:2:1: key 'long long long")
                .contains("long ...' is already")
                .hasSizeLessThan(200);
        assertThat(message("\"a\\n\\u001b[1m\": 1\n\"a\\n\\u001b[1m\": 1\n"))
                .contains("key 'a\\n\\u001b[1m' is already");
    }

    private static String message(String text) {
        UserError error = catchThrowableOfType(UserError.class, () -> YamlReader.read("v.yaml", text));
        assertThat(error).isNotNull();
        return Voice.line(error);
    }
}
