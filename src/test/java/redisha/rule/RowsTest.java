package redisha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.schema.KubernetesSchemas;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * Every demand of Kubernetes beyond its schemas is seen to: by rules, by the schema layer after all, or by nothing for a
 * reason. What the schema layer says is broken in {@code src/test/resources/rows/ID.yaml}, once in each document.
 */
class RowsTest {
    private static final Path BROKEN = Path.of("src/test/resources/rows");

    static Stream<Row> left_to_the_schema() {
        return Row.all().stream().filter(row -> !row.schema().isEmpty());
    }

    @Test
    void every_row_is_listed_once() {
        assertThat(Row.all()).extracting(Row::id).doesNotHaveDuplicates().hasSize(158);
    }

    @Test
    void every_row_has_a_rule_or_a_reason_to_have_none() {
        assertThat(Row.all())
                .filteredOn(row -> row.ruleIds().isEmpty())
                .allMatch(row -> !row.schema().isEmpty() || !row.beyond().isEmpty());
    }

    @Test
    void a_rule_names_rows_that_there_are() {
        assertThat(RuleCasesTest.rules().flatMap(rule -> rule.about().rows().stream()))
                .isSubsetOf(Row.all().stream().map(Row::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("left_to_the_schema")
    void what_is_left_to_the_schema_is_refused_by_it(Row row) throws IOException {
        for (Manifest manifest : manifests(BROKEN.resolve(row + ".yaml"))) {
            for (int minor : List.of(KubernetesSchemas.OLDEST_MINOR, KubernetesSchemas.NEWEST_MINOR)) {
                assertThat(KubernetesSchemas.of(minor).check(manifest))
                        .as("%s in 1.%d", manifest.spot().where(), minor)
                        .hasSize(1)
                        .allMatch(finding -> finding.severity() == Severity.ERROR)
                        .extracting(Finding::rule)
                        .allMatch(rule -> rule.startsWith("schema/"));
            }
        }
    }

    @Test
    void nothing_else_is_broken_for_the_schema() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            left_to_the_schema().map(row -> row + ".yaml").toList());
        }
    }

    private static List<Manifest> manifests(Path file) throws IOException {
        return YamlReader.read(file.toString(), Files.readString(file)).stream()
                .map(tree -> new Manifest(file.toString(), (Tree.Mapping) tree))
                .toList();
    }
}
