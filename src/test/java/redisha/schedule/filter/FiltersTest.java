package redisha.schedule.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static final Path FILTERS = Path.of("cli/redisha/schedule/filter");
    private static final Path TABLES = Path.of("src/test/java/redisha/schedule/filter");

    @Test
    void every_filter_is_asked_and_has_a_table() throws IOException {
        List<String> written;
        try (Stream<Path> files = Files.list(FILTERS)) {
            written = files.filter(FiltersTest::isFilter)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }

        assertThat(Filters.ALL)
                .extracting(filter -> filter.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(written)
                .allSatisfy(
                        name -> assertThat(TABLES.resolve(name + "Test.java")).exists());
    }

    private static boolean isFilter(Path file) {
        try {
            return Files.readString(file).contains(" implements Filter {");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
