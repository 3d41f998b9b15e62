package redisha.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.finding.UserError;

/**
 * One of many releases, with the values file that makes it.
 *
 * @param name of the release: that of the file without its ending, or for {@code values.yaml} that of its folder
 */
public record ReleaseFiles(String name, Path file) {
    private static final List<String> VALUES = List.of("values.yaml", "values.yml");

    /**
     * The releases that paths stand for, in their order. A path is a values file; a folder with a {@code values.yaml}; or a
     * folder of such files and folders, which are taken in the order of their names.
     *
     * @throws UserError when there is nothing at a path, or two releases would have one name
     */
    public static List<ReleaseFiles> of(List<Path> paths) {
        Map<String, ReleaseFiles> releases = new LinkedHashMap<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                ReleaseFiles release = new ReleaseFiles(name(file), file);
                ReleaseFiles other = releases.putIfAbsent(release.name(), release);
                if (other != null) {
                    throw new UserError(
                            "two releases would be called " + release.name() + ": " + other.file() + " and " + file,
                            "Give their files other names, or render them one after the other.");
                }
            }
        }
        return List.copyOf(releases.values());
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> files = new ArrayList<>(values(path));
        if (files.isEmpty()) {
            for (Path entry : entries(path)) {
                files.addAll(Files.isDirectory(entry) ? values(entry) : isYaml(entry) ? List.of(entry) : List.of());
            }
        }
        if (files.isEmpty()) {
            throw new UserError(
                    "there are no values in " + path,
                    "Give values files, or folders with a values.yaml; each is a release.");
        }
        return files;
    }

    private static List<Path> values(Path folder) {
        return VALUES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .limit(1)
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UserError("cannot read " + folder + ": " + e.getMessage(), "Give a folder that can be read.");
        }
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml") || file.toString().endsWith(".yml");
    }

    private static String name(Path file) {
        String last = file.getFileName().toString();
        if (VALUES.contains(last)) {
            return file.toAbsolutePath().normalize().getParent().getFileName().toString();
        }
        return isYaml(file) ? last.substring(0, last.lastIndexOf('.')) : last;
    }
}
