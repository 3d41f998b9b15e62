package redisha;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that the tests run, as src/test/programs.txt lists them for {@code ./verify} and for us. */
public final class Programs {

    private static final Path LIST = Path.of("src/test/programs.txt");

    /** The search path, and where Debian keeps what only root has on it. */
    private static final String SEARCH = System.getenv("PATH") + ":/usr/local/sbin:/usr/sbin:/sbin";

    private Programs() {}

    /** A program with the packages that bring it. */
    public record Program(String name, String debian, String alpine) {

        String howToGetIt() {
            return "  %s: on Debian or Ubuntu apt-get install %s, on Alpine apk add %s".formatted(name, debian, alpine);
        }
    }

    /**
     * Where a listed program is.
     *
     * @throws AssertionError when it is not installed, with the package to install
     */
    public static Path path(String name) {
        Program program = all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing in " + LIST));
        return find(program).findFirst().orElseThrow(() -> new AssertionError(complaint(List.of(program))));
    }

    static List<Program> all() {
        return read(LIST);
    }

    static List<Program> missing() {
        return all().stream()
                .filter(program -> find(program).findFirst().isEmpty())
                .toList();
    }

    /** What {@code ./verify} prints for the same programs. */
    static String complaint(List<Program> missing) {
        return missing.stream()
                .map(Program::howToGetIt)
                .collect(Collectors.joining(
                        "\n",
                        "The tests need programs that are not here; nothing is skipped for want of one.\n",
                        "\n"));
    }

    static List<Program> read(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(words -> new Program(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> find(Program program) {
        return Stream.of(SEARCH.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program.name()))
                .filter(Files::isExecutable);
    }
}
