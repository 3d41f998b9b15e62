package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.command.Main;

/**
 * What redisha renders passes its own validate without an error or a warning, but for what the values themselves ask for:
 * {@code src/test/resources/sound-exceptions.txt} lists scenario, rule and reason, and each line must still be needed.
 */
class RenderingsAreSoundTest {
    private static final Path EXCEPTIONS = Path.of("src/test/resources/sound-exceptions.txt");

    /** A finding that the values of a scenario ask for. */
    private record Excuse(String scenario, String rule, String reason) {}

    static Stream<Example> renderings() {
        return Stream.concat(Example.all().stream(), Example.scenarios().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("renderings")
    void a_rendering_has_no_fault_but_those_that_its_values_ask_for(Example example) throws IOException {
        List<String> excused = excuses().stream()
                .filter(excuse -> excuse.scenario().equals(example.name()))
                .map(Excuse::rule)
                .toList();

        assertThat(faults(example)).containsExactlyInAnyOrderElementsOf(excused);
    }

    @Test
    void few_faults_are_excused_and_each_has_a_reason() throws IOException {
        assertThat(excuses())
                .hasSizeLessThanOrEqualTo(15)
                .doesNotHaveDuplicates()
                .allMatch(excuse -> !excuse.reason().isBlank())
                .extracting(Excuse::scenario)
                .isSubsetOf(Example.scenarios().stream().map(Example::name).toList());
    }

    /** The rules that speak of errors and warnings. */
    private static TreeSet<String> faults(Example example) {
        String manifests = run(InputStream.nullInputStream(), example.arguments());
        String report = run(
                new ByteArrayInputStream(manifests.getBytes(UTF_8)),
                List.of("validate", "-", "--fail-on", "never", "-o", "json"));
        TreeSet<String> rules = new TreeSet<>();
        for (Object finding : (List<?>) Manifests.parse(report).objects().get(0).get("findings")) {
            Map<String, Object> map = Paths.cast(finding);
            if (!map.get("severity").equals("info")) {
                rules.add((String) map.get("rule"));
            }
        }
        return rules;
    }

    private static String run(InputStream in, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(
                in,
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                arguments.toArray(String[]::new));
        assertThat(exitCode).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }

    private static List<Excuse> excuses() throws IOException {
        return Files.readAllLines(EXCEPTIONS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(cells -> new Excuse(cells[0], cells[1], cells[2]))
                .toList();
    }
}
