package redisha.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void prettyJsonHasALineForEachValue() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", "List");
        map.put("items", List.of(Map.of("a", 1), List.of(true, 0.5)));
        map.put("none", null);
        map.put("empty", List.of(Map.of(), List.of()));

        assertThat(JsonWriter.write(map))
                .isEqualTo(
                        """
                        {
                          "kind": "List",
                          "items": [
                            {
                              "a": 1
                            },
                            [
                              true,
                              0.5
                            ]
                          ],
                          "none": null,
                          "empty": [
                            {},
                            []
                          ]
                        }
                        """);
        assertThat(JsonWriter.compact(map))
                .isEqualTo(
                        "{\"kind\": \"List\", \"items\": [{\"a\": 1}, [true, 0.5]], \"none\": null, \"empty\": [{}, []]}");
    }

    @Test
    void whatYamlForbidsIsEscapedAndTheRestStandsAsItIs() {
        String text = "é 日本 😀 \u0000\u001b\u007f\u0085\u2028\u2029\ufeff\ufffe\ud83d \"\\/\n\t\r\b\f";

        assertThat(JsonWriter.compact(text))
                .isEqualTo("\"é 日本 😀 \\u0000\\u001b\\u007f\\u0085\\u2028\\u2029\\ufeff\\ufffe\\ud83d "
                        + "\\\"\\\\/\\n\\t\\r\\b\\f\"");
        assertThat(JsonWriter.write("x")).isEqualTo("\"x\"\n");
    }

    @Test
    void everyJsonReaderReadsWhatIsWritten() throws IOException {
        ObjectMapper jackson = new ObjectMapper();
        for (int seed = 0; seed < RandomTrees.CASES; seed++) {
            Object value = RandomTrees.value(seed);
            assertThat(plain(jackson.readValue(JsonWriter.write(value), Object.class)))
                    .as("seed %d", seed)
                    .isEqualTo(value);
            assertThat(plain(jackson.readValue(JsonWriter.compact(value), Object.class)))
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
    }

    /** Jackson reads small numbers as Integer. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, item) -> plain.put((String) key, plain(item)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return Arrays.asList(list.stream().map(JsonWriterTest::plain).toArray());
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
