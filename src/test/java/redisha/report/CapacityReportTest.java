package redisha.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code src/test/resources/report/capacity/CASE} holds what is written; {@code -Dgolden.update=true} writes it. */
class CapacityReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/report/capacity");
    private static final List<CapacityCase> CASES = CapacityCase.ALL;
    private static final Style VERBOSE = new Style(false, Style.Detail.VERBOSE);
    private static final Style QUIET = new Style(false, Style.Detail.QUIET);

    @ParameterizedTest
    @FieldSource("CASES")
    void the_text_is_as_it_was_read_and_found_good(CapacityCase each) throws IOException {
        golden(each.name(), "text.txt", CapacityFormat.text.write(each.report(), Style.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({"too-few-nodes", "no-nodes-for-it"})
    void more_and_less_detail_have_their_texts(String name) throws IOException {
        golden(name, "verbose.txt", CapacityFormat.text.write(named(name).report(), VERBOSE));
        golden(name, "quiet.txt", CapacityFormat.text.write(named(name).report(), QUIET));
    }

    @ParameterizedTest
    @CsvSource({"too-few-nodes", "deadlock"})
    void machines_have_their_forms(String name) throws IOException {
        golden(name, "report.json", CapacityFormat.json.write(named(name).report(), VERBOSE));
        golden(name, "junit.xml", CapacityFormat.junit.write(named(name).report(), VERBOSE));
        golden(name, "github.txt", CapacityFormat.github.write(named(name).report(), VERBOSE));
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void json_has_every_answer(CapacityCase each) throws IOException {
        CapacityReport report = each.report();

        JsonNode json = new ObjectMapper().readTree(CapacityFormat.json.write(report, Style.PLAIN));

        assertThat(json.at("/summary/fits").booleanValue()).isEqualTo(report.fits());
        assertThat(json.at("/summary/nodes").intValue())
                .isEqualTo(report.picture().size())
                .isEqualTo(json.get("picture").size());
        assertThat(json.at("/install/workloads")).hasSameSizeAs(report.install().workloads());
        assertThat(json.at("/install/placements"))
                .hasSameSizeAs(report.install().placements())
                .allSatisfy(pod -> assertThat(pod.has("node")).isNotEqualTo(pod.has("sentence")));
        assertThat(json.at("/survival/losses")).hasSameSizeAs(report.survival().losses());
        assertThat(json.get("asked")).hasSameSizeAs(each.drained());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void github_gets_one_line_for_each_answer_that_is_not_as_it_should_be(CapacityCase each) {
        CapacityReport report = each.report();
        Stream<Answer> wrong = Answer.of(report).stream().filter(answer -> !answer.fits());

        List<String> lines =
                CapacityFormat.github.write(report, Style.PLAIN).lines().toList();

        assertThat(lines).hasSize((int) wrong.count() + 1).endsWith(report.summary());
        assertThat(lines.subList(0, lines.size() - 1))
                .allMatch(
                        line -> line.matches("::(error|warning) title=capacity/(install|rollout|survive)::[^:]+: .*"));
    }

    @ParameterizedTest
    @CsvSource({
        "fits, true",
        "too-few-nodes, false",
        "deadlock, true",
        "luck, false",
        "a-zone-too-big, false",
        "drain, true"
    })
    void only_what_is_required_decides_and_luck_is_not_enough(String name, boolean fits) {
        assertThat(named(name).report().fits()).isEqualTo(fits);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void every_failed_question_has_a_failed_answer(CapacityCase each) {
        CapacityReport report = each.report();

        for (Question question : Question.values()) {
            assertThat(Answer.of(report))
                    .filteredOn(answer -> answer.question() == question)
                    .isNotEmpty()
                    .extracting(Answer::verdict)
                    .contains(report.verdict(question));
        }
    }

    @Test
    void colours_change_nothing_but_the_colour() {
        CapacityReport report = named("too-few-nodes").report();

        String text = CapacityFormat.text.write(report, new Style(true, Style.Detail.VERBOSE));

        assertThat(text).contains("\u001b[31mdoes not fit\u001b[0m");
        assertThat(text.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(CapacityFormat.text.write(report, VERBOSE));
    }

    private static CapacityCase named(String name) {
        return CASES.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void golden(String name, String file, String written) throws IOException {
        Path expected = FOLDER.resolve(name).resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, written);
        }
        assertThat(written).isEqualTo(Files.readString(expected));
    }
}
