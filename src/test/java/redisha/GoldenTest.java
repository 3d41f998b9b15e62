package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder {@code src/test/resources/golden/VERB/CASE} is a run of redisha and what came of it:
 *
 * <ul>
 *   <li>{@code args}: the command line, as one or more lines of words parted by blanks; quotes of either kind hold a word
 *       with blanks together, nothing escapes; {@code @/} where a path begins means the folder of the case
 *   <li>{@code stdin}: standard input, empty without it
 *   <li>{@code output.txt}: exit code, standard output, standard error and each file that the run left in its folder
 * </ul>
 *
 * Everything else is input. {@code mvn test -Dtest=GoldenTest -Dgolden.update=true} writes {@code output.txt} anew; read
 * the difference before you commit it.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> verbs = Files.list(GOLDEN)) {
            return verbs.flatMap(GoldenTest::casesOf).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_output_is_as_written_down(String name, @TempDir Path scratch) throws IOException {
        Path expected = GOLDEN.resolve(name).resolve("output.txt");

        String actual = new GoldenRun(GOLDEN.resolve(name), scratch).output();

        if (UPDATE) {
            Files.writeString(expected, actual);
        }
        assertThat(expected)
                .as("missing: run this test with -Dgolden.update=true")
                .exists();
        assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
    }

    private static Stream<String> casesOf(Path verb) {
        try (Stream<Path> cases = Files.list(verb)) {
            return cases.map(each -> GOLDEN.relativize(each).toString()).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
