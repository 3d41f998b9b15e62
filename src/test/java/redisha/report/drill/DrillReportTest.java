package redisha.report.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import redisha.report.Style;

/** {@code src/test/resources/report/drill/CASE} holds what is written; {@code -Dgolden.update=true} writes it. */
class DrillReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/report/drill");
    private static final List<DrillCase> CASES = DrillCase.ALL;

    @ParameterizedTest
    @FieldSource("CASES")
    void the_text_is_as_it_was_read_and_found_good(DrillCase each) throws IOException {
        golden(each.name(), "text.txt", DrillFormat.text.write(each.report(), Style.PLAIN));
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void the_page_is_as_it_was_looked_at_and_found_good(DrillCase each) throws IOException {
        golden(each.name(), "page.html", DrillFormat.html.write(each.report(), Style.PLAIN));
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void the_table_is_as_it_was_read_and_found_good(DrillCase each) throws IOException {
        golden(each.name(), "table.md", DrillFormat.markdown.write(each.report(), Style.PLAIN));
    }

    @Test
    void json_is_as_it_was_read_and_found_good() throws IOException {
        golden("compared", "report.json", DrillFormat.json.write(named("compared"), Style.PLAIN));
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void json_has_every_run_with_every_event(DrillCase each) throws IOException {
        DrillReport report = each.report();

        JsonNode json = new ObjectMapper().readTree(DrillFormat.json.write(report, Style.PLAIN));

        assertThat(json.at("/summary/kept").booleanValue()).isEqualTo(report.kept());
        assertThat(json.findValuesAsText("seed")).hasSize(report.trials().size());
        assertThat(json.findValues("events").stream().mapToInt(JsonNode::size).sum())
                .isEqualTo(report.trials().stream()
                        .mapToInt(run -> run.timeline().events().size())
                        .sum());
        assertThat(json.findValues("acknowledged").stream()
                        .filter(JsonNode::isArray)
                        .mapToInt(DrillReportTest::sum)
                        .sum())
                .isPositive();
    }

    @Test
    void colours_change_nothing_but_the_colour() {
        DrillReport report = named("several-runs");

        String text = DrillFormat.text.write(report, new Style(true, Style.Detail.NORMAL));

        assertThat(text).contains("\u001b[31mbroken\u001b[0m", "\u001b[32mkept\u001b[0m");
        assertThat(text.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(DrillFormat.text.write(report, Style.PLAIN));
    }

    @Test
    void a_quiet_text_tells_only_what_was_broken() {
        Style quiet = new Style(false, Style.Detail.QUIET);

        assertThat(DrillFormat.text.write(named("several-runs"), quiet))
                .startsWith("crash, recommended: broken\n")
                .doesNotContain("planned");
        assertThat(DrillFormat.text.write(named("crash"), quiet)).isEmpty();
    }

    @Test
    void a_verbose_text_tells_every_run() {
        Style verbose = new Style(false, Style.Detail.VERBOSE);

        assertThat(DrillFormat.text.write(named("several-runs"), verbose))
                .contains("run 1, one of 3", "run 2, one of 3", "run 3, one of 3", "-2.40 s  drill");
    }

    private static int sum(JsonNode numbers) {
        int sum = 0;
        for (JsonNode number : numbers) {
            sum += number.intValue();
        }
        return sum;
    }

    private static DrillReport named(String name) {
        return CASES.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .report();
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
