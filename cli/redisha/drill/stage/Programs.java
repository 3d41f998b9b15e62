package redisha.drill.stage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.finding.UserError;

/** The programs that a stage runs, found where the user says or on the search path. */
public final class Programs {
    /** Where Debian keeps what only root has on its search path. */
    private static final String SYSTEM = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final List<Path> places;
    private final Map<String, String> environment;
    private final Map<Program, Path> found = new EnumMap<>(Program.class);

    private Programs(List<Path> given, List<Path> folders) {
        this.places = Stream.concat(given.stream(), folders.stream()).distinct().toList();
        this.environment = Map.of(
                "PATH",
                String.join(
                        File.pathSeparator, folders.stream().map(Path::toString).toList()));
    }

    /**
     * Looks for all programs; what is missing is said by {@link Requirements}.
     *
     * @param given folders or programs that come before the search path
     * @param searchPath what PATH says
     * @throws UserError when there is nothing at a given place
     */
    public static Programs find(List<Path> given, String searchPath) {
        List<Path> folders = Arrays.stream((searchPath + File.pathSeparator + SYSTEM).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .distinct()
                .toList();
        return among(given, folders);
    }

    /** Looks nowhere else. */
    static Programs among(List<Path> given, List<Path> folders) {
        given.forEach(Programs::exists);
        Programs programs =
                new Programs(given.stream().map(Path::toAbsolutePath).toList(), folders);
        programs.look();
        return programs;
    }

    private static void exists(Path place) {
        if (!Files.exists(place)) {
            throw new UserError("there is no " + place, "Give a folder with programs, or a program.");
        }
    }

    private void look() {
        for (Program program : Program.values()) {
            program.names()
                    .flatMap(this::search)
                    .filter(path -> program.is(path, environment))
                    .findFirst()
                    .ifPresent(path -> found.put(program, path));
        }
    }

    private Stream<Path> search(String name) {
        return places.stream()
                .map(place -> Files.isRegularFile(place) ? place : place.resolve(name))
                .filter(path -> path.endsWith(name) && Files.isRegularFile(path) && Files.isExecutable(path))
                .map(Path::toAbsolutePath);
    }

    /** Where a program is, if it is here. */
    Optional<Path> path(Program program) {
        return Optional.ofNullable(found.get(program));
    }

    /** Where a program is that {@link Requirements} has asked for. */
    String required(Program program) {
        return path(program)
                .orElseThrow(() -> new IllegalStateException("no " + program))
                .toString();
    }

    /**
     * Of what is drilled: {@code redis-server} to {@code 7.0.15}; a program whose version is not understood has none.
     *
     * @return in a fixed order; a Valkey under its own name
     */
    public Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Program program : List.of(Program.SERVER, Program.HAPROXY)) {
            path(program).ifPresent(path -> Version.of(path, program.versionOption(), environment)
                    .ifPresent(version -> versions.put(path.getFileName().toString(), version)));
        }
        return versions;
    }

    /** Nothing but the search path, which is all that programs of ours need to know. */
    Map<String, String> environment() {
        return environment;
    }
}
