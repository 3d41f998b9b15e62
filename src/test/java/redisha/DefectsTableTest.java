package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every known defect of the chart has a row in docs/defects.md and a test, and there are no others. */
class DefectsTableTest {
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (?<id>[A-Z]\\d\\d) \\| .+ \\| \\*\\*(?:fixed|refused|warned|rendered)\\*\\*.* \\| (?<tests>`.+`) \\|$");
    private static final Pattern NAME = Pattern.compile("[bruf]\\d\\d_\\w+");

    @Test
    void every_defect_has_a_row() throws IOException {
        Set<String> ids = Stream.of(
                        numbers("B", IntStream.rangeClosed(1, 47)),
                        numbers("R", IntStream.of(1, 2, 3, 8, 12)),
                        numbers("U", IntStream.rangeClosed(1, 9)),
                        numbers("F", IntStream.rangeClosed(1, 19)))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows().keySet()).isEqualTo(ids);
    }

    @Test
    void a_row_names_the_tests_of_its_defect() throws IOException {
        TreeMap<String, Set<String>> tests = new ClassFileImporter()
                .importPath(Path.of("target/test-classes/redisha")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::getName)
                        .filter(NAME.asMatchPredicate())
                        .collect(Collectors.groupingBy(
                                name -> name.substring(0, 3).toUpperCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.toCollection(TreeSet::new)));

        assertThat(rows()).isEqualTo(tests);
    }

    private static TreeMap<String, Set<String>> rows() throws IOException {
        TreeMap<String, Set<String>> rows = new TreeMap<>();
        for (MatchResult row : ROW.matcher(Files.readString(Path.of("docs/defects.md")))
                .results()
                .toList()) {
            Set<String> tests = NAME.matcher(row.group(2))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(rows.put(row.group(1), tests)).as(row.group(1)).isNull();
        }
        return rows;
    }

    private static Set<String> numbers(String letter, IntStream numbers) {
        return numbers.mapToObj(number -> "%s%02d".formatted(letter, number)).collect(Collectors.toSet());
    }
}
