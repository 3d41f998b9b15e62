package redisha.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import redisha.manifest.Manifest;

/**
 * A release that is drilled.
 *
 * @param title tells it from the others
 */
record Subject(String title, List<Manifest> manifests) {

    Subject {
        manifests = List.copyOf(manifests);
    }

    /** The name of a file without its folder; standard input is {@code -}. */
    static String title(String path) {
        return Optional.ofNullable(Path.of(path).getFileName())
                .map(Path::toString)
                .orElse(path);
    }
}
