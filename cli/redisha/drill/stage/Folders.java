package redisha.drill.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders of the stage, all of them in memory; what goes wrong with them is no fault of the user's. */
final class Folders {
    private static final int BITS = 9;

    private Folders() {}

    static Path make(Path folder) {
        return doing(() -> Files.createDirectories(folder));
    }

    /** A symbolic link, kept as it is when there is one. */
    static void link(Path link, Path target) {
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            doing(() -> Files.createSymbolicLink(link, target));
        }
    }

    static Path linked(Path link) {
        return doing(() -> Files.readSymbolicLink(link));
    }

    /** Replaces a file in one step, so that nobody reads half of it. */
    static void write(Path file, byte[] content, int mode) {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        doing(() -> {
            Files.createDirectories(file.getParent());
            Files.write(fresh, content);
            Files.setPosixFilePermissions(fresh, permissions(mode));
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** What lies in a folder, by name; nothing when there is no such folder. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return doing(() -> {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.sorted().toList();
            }
        });
    }

    /** Removes everything in a folder, but not the folder. */
    static void empty(Path folder) {
        list(folder).forEach(Folders::remove);
    }

    /** Removes a file, or a folder with all that is in it. Links are not followed. */
    static void remove(Path path) {
        doing(() -> {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
            return path;
        });
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder text = new StringBuilder();
        for (int bit = BITS - 1; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 1 ? "rwx".charAt((BITS - 1 - bit) % 3) : '-');
        }
        return PosixFilePermissions.fromString(text.toString());
    }

    /** Work on files. */
    interface Work<T> {
        T done() throws IOException;
    }

    static <T> T doing(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
