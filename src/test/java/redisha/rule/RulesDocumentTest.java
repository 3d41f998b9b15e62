package redisha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redisha.rule.api.ApiRules;
import redisha.rule.ha.HaRules;

/** The tables of all rules in the documentation come from the rules. */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/rules.md");

    @Test
    void the_document_holds_every_rule_and_every_row() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT)
                .as("stale: run this test with -Dgolden.update=true")
                .hasContent(document());
    }

    private static String document() {
        return """
                # Rules

                What `redisha validate` demands beyond the schemas of Kubernetes. `redisha rules NAME` tells why, from which source,
                and what to write instead. A test writes this file from the rules and from `src/test/resources/rows.txt`.

                ## api: what API server, controllers and kubelet demand

                %s
                ## ha: what a failover needs

                `cured by` is the key of redisha's values that keeps the promise.

                %s
                ## What Kubernetes demands, and who sees to it

                Each row is a demand that the schemas of Kubernetes do not express, or only in part. What is only in the cluster
                cannot be known: a reference to an object that is not in the input is told where the input has reason to hold it.

                %s"""
                .formatted(
                        table("| rule | severity | promise |", ApiRules.ALL, RulesDocumentTest::apiLine),
                        table("| rule | severity | promise | cured by |", HaRules.ALL, RulesDocumentTest::haLine),
                        rows());
    }

    private static String table(String head, List<Rule> rules, Function<About, String> line) {
        return head(head)
                + rules.stream()
                        .map(Rule::about)
                        .sorted(Comparator.comparing(About::id))
                        .map(line)
                        .collect(Collectors.joining());
    }

    private static String apiLine(About about) {
        return line(code(about.id()), severity(about), about.promise());
    }

    private static String haLine(About about) {
        return line(
                code(about.id()), severity(about), about.promise(), about.cure().isEmpty() ? "" : code(about.cure()));
    }

    private static String rows() {
        return head("| row | demand | seen to by | no manifest shows |")
                + Row.all().stream()
                        .map(row -> line(row.id(), row.demand(), seenToBy(row), row.beyond()))
                        .collect(Collectors.joining());
    }

    private static String seenToBy(Row row) {
        String rules = row.ruleIds().stream().map(RulesDocumentTest::code).collect(Collectors.joining(", "));
        String schema = row.schema().isEmpty() ? "" : "schema: " + row.schema();
        return Stream.of(rules, schema).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String head(String cells) {
        return cells + "\n" + cells.replaceAll("[^|]+", "---") + "\n";
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String severity(About about) {
        return about.severity().name().toLowerCase(Locale.ROOT);
    }
}
