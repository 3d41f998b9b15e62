package redisha.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.Programs;

/** The man pages, read by man. */
class ManualTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Manual.main(new String[] {folder.toString()});
    }

    @Test
    void every_verb_has_a_page() {
        List<String> verbs = MainTest.verbs().stream()
                .filter(verb -> !verb.startsWith("_") && !verb.equals(DrillInside.NAME))
                .map(verb -> "redisha-" + verb + ".1")
                .toList();

        assertThat(Manual.pages().keySet())
                .contains("redisha.1")
                .containsAll(verbs)
                .hasSize(verbs.size() + 1);
    }

    @Test
    void man_shows_names_examples_options_and_exit_codes() throws Exception {
        String text = man("redisha-render.1");

        assertThat(text.lines().map(String::strip).filter(line -> line.matches("[A-Z ]+")))
                .containsExactly("NAME", "SYNOPSIS", "EXAMPLES", "OPTIONS", "RELEASE", "EXIT STATUS");
        assertThat(text)
                .contains("redisha-render - Render a release")
                .contains("       redisha render --show-only Deployment\n")
                .contains("       -n, --namespace NAMESPACE\n")
                .contains("Exit codes: 0 fine, 1 findings");
    }

    @Test
    void nothing_of_a_page_is_taken_for_a_request() throws Exception {
        for (String page : Manual.pages().keySet()) {
            assertThat(man(page)).doesNotContain("\\").contains("EXIT STATUS");
        }
    }

    private String man(String page) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Programs.path("man").toString(), "-l", folder.resolve(page).toString());
        builder.environment().putAll(Map.of("MANWIDTH", "100", "MANPAGER", "cat", "LC_ALL", "C.UTF-8"));
        builder.environment().put("MANROFFOPT", "-ww");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        String complaints = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(complaints).isZero();
        assertThat(complaints).isEmpty();
        return text;
    }
}
