package redisha.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.finding.UserError;

/** Reads files, folders and standard input. */
public final class ManifestFiles {
    private static final String STANDARD_INPUT = "-";

    /** No set of manifests is larger; a larger file is not what the user meant to give. */
    private static final long LARGEST = 32L << 20;

    private final InputStream stdin;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ManifestFiles(InputStream stdin) {
        this.stdin = stdin;
    }

    /**
     * All objects, in the order in which the paths are given; the files of a folder by name.
     *
     * @throws UserError when a path cannot be read at all
     */
    public static Loaded read(List<String> paths, InputStream stdin) {
        ManifestFiles files = new ManifestFiles(stdin);
        paths.forEach(files::readPath);
        return new Loaded(files.manifests, files.findings);
    }

    private void readPath(String path) {
        try {
            if (path.equals(STANDARD_INPUT)) {
                add("<stdin>", stdin.readNBytes((int) LARGEST + 1));
            } else if (Files.isDirectory(Path.of(path))) {
                readFolder(Path.of(path));
            } else {
                readFile(Path.of(path));
            }
        } catch (NoSuchFileException e) {
            throw new UserError("cannot read " + path + ": no such file", "Give the path of a file or folder, or '-'.");
        } catch (IOException e) {
            throw new UserError(
                    "cannot read " + path + ": " + e.getMessage(),
                    "Give the path of a readable file or folder, or '-'.");
        }
    }

    private void readFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*\\.(ya?ml|json)"))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new UserError(
                    "there are no manifests in " + folder, "A manifest is a file that ends in .yaml, .yml or .json.");
        }
        for (Path file : files) {
            readFile(file);
        }
    }

    /** Settings of tools, such as {@code .redisha.yaml}, and what {@code .git} or {@code .github} hold. */
    private static boolean isHidden(Path path) {
        for (Path step : path) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void readFile(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw tooLarge(file.toString());
        }
        add(file.toString(), Files.readAllBytes(file));
    }

    private void add(String source, byte[] text) {
        if (text.length > LARGEST) {
            throw tooLarge(source);
        }
        Loaded loaded = ManifestReader.read(source, text);
        manifests.addAll(loaded.manifests());
        findings.addAll(loaded.findings());
    }

    private static UserError tooLarge(String source) {
        return new UserError(
                source + " is larger than " + (LARGEST >> 20) + " MiB",
                "Give the manifests of a release, in several files.");
    }
}
