package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyPathTest {

    @Test
    void aPathReadsAsTheUserWouldWriteIt() {
        assertThat(KeyPath.child("", "redis")).isEqualTo("redis");
        assertThat(KeyPath.child("redis", "port")).isEqualTo("redis.port");
        assertThat(KeyPath.item("tolerations", 0)).isEqualTo("tolerations[0]");
        assertThat(KeyPath.child("labels", "a.b/c")).isEqualTo("labels.a\\.b/c");
        assertThat(KeyPath.child("labels", "")).isEqualTo("labels.\"\"");
        assertThat(KeyPath.child("labels", "a\nb")).isEqualTo("labels.a\\u000ab");
    }

    @Test
    void everyKeyComesBackOutOfItsPath() {
        String letters = "ab.\\,=[]/-\u00e9 ";
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String first = word(random, letters);
            String second = word(random, letters);
            assertThat(KeyPath.keys(KeyPath.child(KeyPath.child("", first), second)))
                    .as("seed %d", seed)
                    .containsExactly(first, second);
        }
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
