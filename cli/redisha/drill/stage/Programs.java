package redisha.drill.stage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that a stage runs, found on the search path or in folders that the user named. */
public final class Programs {
    /** Where Debian keeps what only root has on its search path. */
    private static final String SYSTEM = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final List<Path> folders;
    private final Map<Program, Path> found = new EnumMap<>(Program.class);

    private Programs(List<Path> folders) {
        this.folders = folders;
    }

    /**
     * Looks for all programs.
     *
     * @param given folders that come before the search path
     * @param searchPath what PATH says
     */
    public static Programs find(List<Path> given, String searchPath) {
        Stream<Path> search = Arrays.stream((searchPath + File.pathSeparator + SYSTEM).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
        Programs programs =
                new Programs(Stream.concat(given.stream(), search).distinct().toList());
        for (Program program : Program.values()) {
            program.names().flatMap(programs::search).findFirst().ifPresent(path -> programs.found.put(program, path));
        }
        return programs;
    }

    /** Where a program is, if it is here. */
    Optional<Path> path(Program program) {
        return Optional.ofNullable(found.get(program));
    }

    /** Where a program is that was found. */
    String required(Program program) {
        return path(program)
                .orElseThrow(() -> new IllegalStateException("no " + program))
                .toString();
    }

    /** Nothing but the search path, which is all that programs of ours need to know. */
    Map<String, String> environment() {
        return Map.of(
                "PATH",
                String.join(
                        File.pathSeparator, folders.stream().map(Path::toString).toList()));
    }

    private Stream<Path> search(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name).toAbsolutePath())
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path));
    }
}
