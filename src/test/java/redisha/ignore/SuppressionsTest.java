package redisha.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Suppressed;
import redisha.finding.Where;
import redisha.manifest.Manifest;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

class SuppressionsTest {
    private static final List<String> RULES = List.of("ha/even-members", "api/no-ports", "api/bad-name");

    @TempDir
    private Path folder;

    @Test
    void an_annotation_holds_for_its_object_alone() {
        Manifest ignoring = manifest("a.yaml", "cache", "even-members=why not");
        Manifest namesake = manifest("b.yaml", "cache", "");
        Manifest neighbour = manifest("a.yaml", "other", "");

        Sifted sifted = sifted(
                List.of(ignoring, namesake, neighbour),
                "",
                about("ha/even-members", ignoring),
                about("api/no-ports", ignoring),
                about("ha/even-members", namesake),
                about("ha/even-members", neighbour));

        assertThat(sifted.told())
                .containsExactly(
                        about("api/no-ports", ignoring),
                        about("ha/even-members", namesake),
                        about("ha/even-members", neighbour));
        assertThat(sifted.suppressed())
                .extracting(Suppressed::finding, Suppressed::inSource, Suppressed::reason)
                .containsExactly(tuple(about("ha/even-members", ignoring), true, "why not"));
    }

    @Test
    void each_line_of_an_annotation_is_one_rule_and_a_reason_may_hold_anything() {
        Manifest ignoring = manifest("a.yaml", "cache", " ha/even-members = a=b; c \n\nno-ports=d");

        Sifted sifted =
                sifted(List.of(ignoring), "", about("ha/even-members", ignoring), about("api/no-ports", ignoring));

        assertThat(sifted.told()).isEmpty();
        assertThat(sifted.suppressed()).extracting(Suppressed::reason).containsExactly("a=b; c", "d");
    }

    @Test
    void an_entry_of_a_file_holds_where_both_its_files_and_its_objects_fit() {
        Manifest meant = manifest(folder + "/old/a.yaml", "cache", "");
        Manifest elsewhere = manifest(folder + "/new/a.yaml", "cache", "");
        Manifest other = manifest(folder + "/old/a.yaml", "other", "");
        String entry = "- {rule: no-ports, reason: old, files: ['old/*'], objects: ['Service/c*', 'Pod/*']}";

        Sifted sifted = sifted(
                List.of(meant, elsewhere, other),
                entry,
                about("api/no-ports", meant),
                about("api/no-ports", elsewhere),
                about("api/no-ports", other));

        assertThat(sifted.told()).containsExactly(about("api/no-ports", elsewhere), about("api/no-ports", other));
        assertThat(sifted.suppressed())
                .extracting(Suppressed::finding, Suppressed::inSource)
                .containsExactly(tuple(about("api/no-ports", meant), false));
    }

    @Test
    void what_two_suppress_leaves_neither_idle_and_the_closer_one_gives_the_reason() {
        Manifest ignoring = manifest("a.yaml", "cache", "no-ports=close by");

        Sifted sifted = sifted(List.of(ignoring), "- {rule: no-ports, reason: far}", about("api/no-ports", ignoring));

        assertThat(sifted.told()).isEmpty();
        assertThat(sifted.suppressed()).extracting(Suppressed::reason).containsExactly("close by");
    }

    @Test
    void without_a_reason_nothing_is_suppressed() {
        Manifest ignoring = manifest("a.yaml", "cache", "even-members=\nno-ports");

        Sifted sifted =
                sifted(List.of(ignoring), "- {rule: bad-name, reason: ' '}", about("ha/even-members", ignoring));

        assertThat(sifted.suppressed()).isEmpty();
        assertThat(sifted.told())
                .extracting(Finding::rule, Finding::object)
                .containsExactly(
                        tuple("ha/even-members", "Service/cache"),
                        tuple("ignore/no-reason", "Service/cache"),
                        tuple("ignore/no-reason", "Service/cache"),
                        tuple("ignore/no-reason", ""));
    }

    @Test
    void a_rule_that_was_not_asked_leaves_its_suppression_alone() {
        Suppressions suppressions =
                Suppressions.of(List.of(manifest("a.yaml", "cache", "even-members=x\nno-ports=y")), Optional.empty());

        assertThat(suppressions
                        .apply(List.of(), RULES, rule -> !rule.startsWith("ha/"))
                        .told())
                .extracting(Finding::rule, Finding::problem)
                .containsExactly(
                        tuple("ignore/unused", "'no-ports' has nothing to say here, so there is nothing to ignore"));
    }

    @Test
    void what_is_wrong_about_suppressions_can_be_left_out_of_a_run() {
        Suppressions suppressions =
                Suppressions.of(List.of(manifest("a.yaml", "cache", "no-ports=y")), Optional.empty());

        assertThat(suppressions
                        .apply(List.of(), RULES, rule -> !rule.equals("ignore/unused"))
                        .told())
                .isEmpty();
    }

    private Sifted sifted(List<Manifest> manifests, String entries, Finding... findings) {
        return Suppressions.of(manifests, configuration(entries)).apply(List.of(findings), RULES, rule -> true);
    }

    private Optional<Configuration> configuration(String entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(".redisha.yaml");
        try {
            Files.writeString(file, "ignore:\n" + entries + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(Configuration.read(file, tree -> List.of()));
    }

    private static Finding about(String rule, Manifest manifest) {
        return new Finding(rule, Severity.ERROR, new Where(manifest.source(), 1, 1), "spec", "is bad", "")
                .about(manifest.id());
    }

    private static Manifest manifest(String source, String name, String ignore) {
        Map<String, Object> metadata = new LinkedHashMap<>(Map.of("name", name));
        if (!ignore.isEmpty()) {
            metadata.put("annotations", Map.of("redisha.dev/ignore", ignore));
        }
        Map<String, Object> service = Map.of("kind", "Service", "metadata", metadata);
        return new Manifest(source, (Tree.Mapping) Trees.of(service, new Where(source, 1, 1)));
    }
}
