package redisha.yaml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.UserError;
import redisha.finding.Where;

/** Documents read one by one are those of the whole text, at the same places. */
class YamlDocumentTest {
    private static final List<String> LINES = List.of(
            "---",
            "--- {a: 1}",
            "--- # c",
            "...",
            "# c",
            "",
            "a: 1",
            "- b",
            "t: |",
            "  ---",
            "u: 'é'",
            "%YAML 1.1",
            "---x",
            "x: &a [1]",
            "y: *a");

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_text_that_can_be_read_whole_reads_the_same_by_document(int seed) {
        Random random = new Random(seed);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        String text = readable(random, end);

        List<Tree> byDocument = split(text).stream()
                .flatMap(document -> document.read().stream())
                .toList();

        assertThat(byDocument).isEqualTo(YamlReader.read("m.yaml", text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a↵---↵b                   ¦ 2
            ---↵a↵---↵b↵              ¦ 2
            ---↵---↵---               ¦ 3
            # c↵---↵a                 ¦ 1
            %YAML 1.1↵---↵a           ¦ 1
            a↵---b↵                   ¦ 1
            a: |↵  x↵---↵b            ¦ 2
            t: |↵  ---↵b: 1           ¦ 1
            a↵--- b↵                  ¦ 2
            a↵--                      ¦ 1
            """)
    void three_dashes_at_the_beginning_of_a_line_begin_a_document(String text, int documents) {
        assertThat(split(text.replace('↵', '\n'))).hasSize(documents);
    }

    @Test
    void a_fault_hides_no_other_document_and_is_told_at_its_place_in_the_file() {
        List<YamlDocument> documents = split("a: 1\n---\nb: [\n---\nc: 3\n");

        assertThatThrownBy(documents.get(1)::read)
                .isInstanceOfSatisfying(UserError.class, fault -> assertThat(fault.asFindings("r", "other"))
                        .extracting(finding -> finding.where().toString())
                        .containsExactly("m.yaml:4:1"));
        assertThat(documents.get(2).read())
                .extracting(tree -> ((Tree.Mapping) tree).get("c").where())
                .containsExactly(new Where("m.yaml", 5, 4));
    }

    @Test
    void what_is_no_utf8_is_told_at_its_place_in_the_file() {
        byte[] text = "a: 1\n---\nb: x\n".getBytes(UTF_8);
        text[text.length - 2] = (byte) 0xE9;

        YamlDocument second = YamlDocument.split("m.yaml", text).get(1);

        assertThatThrownBy(second::read).hasMessage("m.yaml:3:4: byte 0xE9 is not valid UTF-8");
        assertThat(second.text()).isEqualTo("---\nb: \uFFFD\n");
    }

    @Test
    void a_character_is_found_again_in_the_file() {
        YamlDocument second = split("a: 1\n---\nb: é!\n").get(1);

        assertThat(second.where(second.text().indexOf('!'))).isEqualTo(new Where("m.yaml", 3, 5));
    }

    @Test
    void a_text_of_powershell_is_read_too() {
        byte[] text = "\uFEFFa: 1\r\n---\r\nb: 2\r\n".getBytes(UTF_16LE);

        assertThat(YamlDocument.split("m.yaml", text)).hasSize(2).last().satisfies(second -> assertThat(
                        second.read().get(0).plain())
                .hasToString("{b=2}"));
    }

    @Test
    void binary_data_is_no_text() {
        assertThatThrownBy(() -> YamlDocument.split("m.yaml", new byte[] {0x7f, 'E', 'L', 'F', 0}))
                .isInstanceOf(UserError.class)
                .hasMessage("m.yaml: it holds a NUL byte, so this is no text");
    }

    @Test
    void the_limits_count_for_each_document_alone() {
        String half = "- a\n".repeat(1_200_000);

        assertThatThrownBy(() -> YamlReader.read("m.yaml", half + "---\n" + half))
                .hasMessageContaining("more than 2000000 values");
        assertThat(split(half + "---\n" + half))
                .allSatisfy(document -> assertThat(document.read()).hasSize(1));
    }

    private static String readable(Random random, String end) {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(LINES.get(random.nextInt(LINES.size()))).append(end);
            }
            try {
                if (!YamlReader.read("m.yaml", text.toString()).isEmpty()) {
                    return text.toString();
                }
            } catch (UserError unreadable) {
                // the next one
            }
        }
    }

    private static List<YamlDocument> split(String text) {
        return YamlDocument.split("m.yaml", text.getBytes(UTF_8));
    }
}
