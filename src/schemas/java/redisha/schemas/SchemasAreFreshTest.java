package redisha.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed schemas are what the generator makes of the models and facts. Run by {@code mvn -Pschemas test
 * -Dtest=SchemasAreFreshTest}; with {@code -Dgolden.update=true} it writes them.
 */
class SchemasAreFreshTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static Map<Path, String> made;

    @BeforeAll
    static void make() throws IOException {
        made = SchemaFiles.made(Path.of("target/schema-models"));
        if (UPDATE) {
            for (Map.Entry<Path, String> file : made.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
            Files.writeString(Digests.FILE, Digests.text());
        }
    }

    @Test
    void every_schema_is_what_the_models_say_byte_for_byte() throws IOException {
        for (Map.Entry<Path, String> file : made.entrySet()) {
            assertThat(file.getKey()).exists();
            assertThat(Files.readAllBytes(file.getKey()))
                    .isEqualTo(file.getValue().getBytes(UTF_8));
        }
    }

    @Test
    void no_schema_lies_there_that_is_not_made() throws IOException {
        assertThat(Digests.made()).containsExactlyElementsOf(made.keySet());
    }

    @Test
    void the_digests_are_those_of_these_files() throws IOException {
        assertThat(Digests.FILE).hasContent(Digests.text());
    }
}
