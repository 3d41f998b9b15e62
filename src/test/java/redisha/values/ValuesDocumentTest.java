package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redisha.yaml.JsonWriter;

/** The table of all keys in the documentation comes from the schema. */
class ValuesDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/values.md");

    @Test
    void theDocumentHoldsEveryKeyOfTheSchema() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT)
                .as("stale: run this test with -Dgolden.update=true")
                .hasContent(document());
    }

    private static String document() {
        List<Key> top = Given.CATALOGUE.children("");
        StringBuilder text = new StringBuilder(
                """
                # Values

                Every key that a values file may have, with its built-in default. `redisha explain KEY` tells more about one of
                them, `redisha profiles` what the profiles change. A test writes this file from `schemas/values.schema.json`.

                ## Top level

                """);
        table(top.stream().filter(key -> !key.structured()).flatMap(ValuesDocumentTest::withBelow), text);
        for (Key section : top) {
            if (section.structured()) {
                text.append("\n## ")
                        .append(section.name())
                        .append("\n\n")
                        .append(section.description())
                        .append("\n\n");
                table(below(section), text);
            }
        }
        return text.toString();
    }

    private static Stream<Key> withBelow(Key key) {
        return Stream.concat(Stream.of(key), below(key));
    }

    /** The keys below a map, and those below each item of a list. */
    private static Stream<Key> below(Key key) {
        Stream<Key> items = key.items() == null ? Stream.of() : below(key.items());
        return Stream.concat(key.properties().values().stream().flatMap(ValuesDocumentTest::withBelow), items);
    }

    private static void table(Stream<Key> keys, StringBuilder text) {
        text.append("| key | type | default | meaning |\n|---|---|---|---|\n");
        keys.forEach(key -> text.append(row(key)));
    }

    private static String row(Key key) {
        String standard =
                key.hasDefault() ? "`" + JsonWriter.compact(key.defaultValue().plain()) + "`" : "";
        String meaning = key.description()
                + (key.ours() ? " *Not in the chart.*" : "")
                + (key.dead().isEmpty() ? "" : " *Without effect: " + key.dead() + ".*");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(key.path(), Kind.of(key), standard.replace("|", "\\|"), meaning.replace("|", "\\|"));
    }
}
