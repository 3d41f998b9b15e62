package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written comes back equal, in value and in order. */
class RoundTripTest {

    @Test
    void everyTreeComesBackFromYaml() {
        int blocks = 0;
        for (int seed = 0; seed < RandomTrees.CASES; seed++) {
            Object value = RandomTrees.value(seed);
            String yaml = YamlWriter.write(value);
            List<Tree> documents = YamlReader.read("x", yaml);
            assertThat(documents).as("seed %d", seed).hasSize(1);
            assertThat(documents.get(0).plain()).as("seed %d", seed).isEqualTo(value);
            assertThat(order(documents.get(0).plain())).as("seed %d", seed).isEqualTo(order(value));
            assertThat(YamlWriter.write(documents.get(0))).as("seed %d", seed).isEqualTo(yaml);
            assertThat(yaml).as("seed %d", seed).endsWith("\n");
            blocks += yaml.contains(": |") ? 1 : 0;
        }
        assertThat(blocks).isGreaterThan(100);
    }

    @Test
    void everyTreeComesBackFromJsonReadAsYaml() {
        for (int seed = 0; seed < RandomTrees.CASES; seed++) {
            Object value = RandomTrees.value(seed);
            String compact = JsonWriter.compact(value);
            assertThat(compact).as("seed %d", seed).doesNotContain("\n");
            assertThat(plain(compact)).as("seed %d", seed).isEqualTo(value);
            assertThat(plain("k:\n- v: " + compact + "\n")).as("seed %d", seed).hasToString("{k=[{v=" + value + "}]}");
        }
    }

    @Test
    void halvesOfCharactersComeBack() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("a");
            for (int i = 0; i < 6; i++) {
                text.append((char) (0xD800 + random.nextInt(0x800))).append("x".repeat(random.nextInt(2)));
            }
            Object value = Map.of(text.toString(), text + "\n");
            assertThat(plain(YamlWriter.write(value))).as("seed %d", seed).isEqualTo(value);
            assertThat(plain(JsonWriter.compact(value))).as("seed %d", seed).isEqualTo(value);
        }
    }

    @Test
    void everyTreeComesBackFromBytes() {
        for (int seed = 0; seed < 200; seed++) {
            Object value = RandomTrees.value(seed);
            byte[] utf8 = YamlWriter.write(value).getBytes(StandardCharsets.UTF_8);
            assertThat(YamlReader.read("x", utf8).get(0).plain())
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
    }

    @Test
    void documentsOneAfterTheOtherComeBack() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Object> values = new ArrayList<>();
            StringBuilder stream = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                Object value = Map.of("k", RandomTrees.text(random));
                values.add(value);
                stream.append("---\n").append(YamlWriter.write(value));
            }
            assertThat(YamlReader.read("x", stream.toString()))
                    .as("seed %d", seed)
                    .extracting(Tree::plain)
                    .isEqualTo(values);
        }
    }

    private static Object plain(String text) {
        return YamlReader.read("x", text).get(0).plain();
    }

    /** Equality of maps does not ask for the order of keys; their text shows it. */
    private static String order(Object value) {
        return String.valueOf(value);
    }
}
