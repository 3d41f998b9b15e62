package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redisha.drill.fault.Fault;
import redisha.drill.fault.Faults;

/** What docs/failover.md names is there: keys, scripts, scenarios. */
class FailoverDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/failover.md");

    @Test
    void each_key_that_is_linked_stands_in_the_section_of_the_values_that_the_link_leads_to() throws IOException {
        String values = Files.readString(Path.of("docs/values.md"));

        assertThat(named("\\[`([\\w.-]+)[^`]*`]\\(values\\.md#(\\w+)\\)"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(section(values, link.group(2))).contains("| `" + link.group(1) + "` |"));
    }

    @Test
    void each_script_is_rendered() throws IOException {
        assertThat(named("`([\\w-]+\\.sh)`")).isNotEmpty().allSatisfy(script -> assertThat(
                        Path.of("templates/scripts", script.group(1) + ".jte"))
                .exists());
    }

    @Test
    void each_scenario_can_be_drilled() throws IOException {
        assertThat(named("scenarios? `([a-z-]+)`")).isNotEmpty().allSatisfy(scenario -> assertThat(
                        Faults.ALL.stream().map(Fault::name))
                .contains(scenario.group(1)));
    }

    private static List<MatchResult> named(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();
    }

    /** The anchor of a heading has no capitals. */
    private static String section(String document, String anchor) {
        return Pattern.compile("(?m)^## ")
                .splitAsStream(document)
                .filter(section -> section.lines().findFirst().orElse("").equalsIgnoreCase(anchor))
                .findFirst()
                .orElse("");
    }
}
