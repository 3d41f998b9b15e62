package redisha.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the schemas were made from and what came of it, as {@code sha256sum} writes it: a change of either without the
 * other is seen without the models at hand.
 */
final class Digests {
    static final Path FILE = Path.of("src/schemas/digests.txt");
    private static final List<Path> SOURCES = List.of(Path.of("src/schemas"));
    private static final List<Path> MADE = List.of(Path.of("schemas/crd"), Path.of("schemas/kubernetes"));

    private Digests() {}

    static String text() {
        StringBuilder text = new StringBuilder();
        for (List<Path> folders : List.of(SOURCES, MADE)) {
            for (Path file : files(folders)) {
                if (!file.equals(FILE)) {
                    text.append(digest(file)).append("  ").append(name(file)).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The schemas that lie in the folders of the generator. */
    static List<Path> made() {
        return files(MADE);
    }

    private static List<Path> files(List<Path> folders) {
        return folders.stream().flatMap(Digests::files).sorted().toList();
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String digest(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
