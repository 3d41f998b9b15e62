package redisha.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of ours is read as YAML would be, which it is as well. */
class JsonReaderTest {

    static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("schemas"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void what_comes_with_redisha_is_read_as_yaml_reads_it(Path schema) throws IOException {
        Tree tree = read(Files.readString(schema));

        assertThat(JsonWriter.write(tree))
                .isEqualTo(JsonWriter.write(YamlReader.read(schema).get(0)));
    }

    @Test
    void every_tree_comes_back_from_json() {
        for (int seed = 0; seed < RandomTrees.CASES; seed++) {
            Object value = RandomTrees.value(seed);

            assertThat(read(JsonWriter.compact(value)).plain())
                    .as("seed %d", seed)
                    .isEqualTo(value);
            assertThat(read(JsonWriter.write(value)).plain())
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
    }

    @Test
    void escapes_are_the_characters_they_stand_for() {
        assertThat(read("\"a\\u00e9\\/\\\\ \\\" \\b\\f\\n\\r\\t z\"").plain()).isEqualTo("aé/\\ \" \b\f\n\r\t z");
    }

    @Test
    void a_value_may_stand_in_the_middle_of_a_text() {
        assertThat(JsonReader.read("x", "\"a\":{\"b\":1},\n".getBytes(UTF_8), 4).plain())
                .hasToString("{b=1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1", "{\"a\" 1}", "{a: 1}", "[1 2]", "\"a", "nul", "1.2.3", "--1"})
    void what_is_no_json_is_a_bug_of_ours(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x is no JSON at byte ");
    }

    private static Tree read(String json) {
        return JsonReader.read("x", json.getBytes(UTF_8));
    }
}
