package redisha.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.command.Main;
import redisha.finding.Voice;
import redisha.schema.SchemaCheck;
import redisha.yaml.YamlReader;

/** Held against the schema that OASIS publishes, and against what GitHub's code scanning demands beyond it. */
class SarifReportTest {
    private static final SchemaCheck OASIS = SchemaCheck.ofResource("/schema/sarif-schema-2.1.0.json", "sarif");

    static Stream<String> outputs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden/validate"))) {
            List<String> inputs = files.filter(
                            file -> file.toString().matches(".*/(manifests?|template)\\.(yaml|json)"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            assertThat(inputs).hasSizeGreaterThan(20);
            return Stream.concat(
                    Stream.of(SarifReport.write(Shapes.ALL), SarifReport.write(Shapes.EMPTY)),
                    inputs.stream().map(SarifReportTest::validate).filter(output -> !output.isEmpty()));
        }
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void it_keeps_to_the_schema(String sarif) {
        assertThat(faults(sarif)).isEmpty();
    }

    @Test
    void the_schema_bites() {
        String sarif = SarifReport.write(Shapes.ALL);

        assertThat(faults(sarif.replace("\"startLine\" : 3", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(faults(sarif.replace("\"note\"", "\"info\""))).isNotEmpty();
        assertThat(faults(sarif.replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void github_gets_texts_of_every_rule(String sarif) {
        for (Object rule : list(at(run(sarif), "tool", "driver", "rules"))) {
            for (String text : List.of("shortDescription", "fullDescription", "help")) {
                assertThat(at(rule, text, "text")).asString().isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void github_gets_a_message_a_known_rule_and_one_place_in_the_repository_for_every_result(String sarif) {
        List<Object> rules = list(at(run(sarif), "tool", "driver", "rules"));
        for (Object result : list(at(run(sarif), "results"))) {
            assertThat(at(rules.get(((Long) at(result, "ruleIndex")).intValue()), "id"))
                    .isEqualTo(at(result, "ruleId"));
            assertThat(at(result, "message", "text"))
                    .asString()
                    .doesNotStartWith(":")
                    .isNotBlank();
            Object place = list(at(result, "locations")).get(0);
            String uri = (String) at(place, "physicalLocation", "artifactLocation", "uri");
            assertThat(URI.create(uri).isAbsolute()).as(uri).isFalse();
            assertThat((Long) at(place, "physicalLocation", "region", "startLine"))
                    .isPositive();
            assertThat(at(result, "partialFingerprints")).isNotNull();
        }
    }

    @Test
    void a_place_is_a_relative_uri_whatever_the_file_is_called() {
        assertThat(list(at(run(SarifReport.write(Shapes.ALL)), "results")).stream()
                        .map(result ->
                                at(list(at(result, "locations")).get(0), "physicalLocation", "artifactLocation", "uri"))
                        .distinct())
                .containsExactly(
                        "m.yaml",
                        "my%20dir/gr%C3%B6%C3%9Fe%2C%20100%25.yaml",
                        "%3Cstdin%3E",
                        "a%3Ab%23c%3Fd.yaml",
                        "--set%20replicas%3D5");
    }

    private static List<String> faults(String sarif) {
        return OASIS.check(YamlReader.read("sarif", sarif).get(0)).stream()
                .map(Voice::line)
                .toList();
    }

    private static String validate(String path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Main.run(InputStream.nullInputStream(), new PrintStream(out), nowhere, "validate", "-o", "sarif", path);
        return out.toString(UTF_8);
    }

    private static Object run(String sarif) {
        return list(at(YamlReader.read("sarif", sarif).get(0).plain(), "runs")).get(0);
    }

    private static Object at(Object tree, String... keys) {
        Object value = tree;
        for (String key : keys) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value;
    }

    private static List<Object> list(Object value) {
        return List.copyOf((List<?>) value);
    }
}
