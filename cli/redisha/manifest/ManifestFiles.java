package redisha.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Finding;
import redisha.finding.Where;

/** Reads files, folders and standard input; what cannot be read is a finding and hides no other. */
public final class ManifestFiles {
    private static final String STANDARD_INPUT = "-";

    /** Some 4,000 releases; a larger file is not what the user meant to give, or would not fit into memory. */
    private static final int LARGEST = 128 << 20;

    private static final Pattern MANIFEST = Pattern.compile("(?i).*\\.(ya?ml|json)");

    private final InputStream stdin;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ManifestFiles(InputStream stdin) {
        this.stdin = stdin;
    }

    /** All objects, in the order in which the paths are given; the files of a folder by name. */
    public static Loaded read(List<String> paths, InputStream stdin) {
        ManifestFiles files = new ManifestFiles(stdin);
        paths.forEach(files::readPath);
        return files.loaded();
    }

    private Loaded loaded() {
        return new Loaded(manifests, findings);
    }

    private void readPath(String path) {
        try {
            if (path.equals(STANDARD_INPUT)) {
                add("<stdin>", stdin);
            } else if (Files.isDirectory(Path.of(path))) {
                readFolder(Path.of(path));
            } else {
                readFile(Path.of(path));
            }
        } catch (IOException e) {
            fault(path, e);
        }
    }

    private void readFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        int faultsBefore = findings.size();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                return isHidden(below) && !below.equals(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isManifest(file) && !isHidden(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                fault(file.toString(), e);
                return FileVisitResult.CONTINUE;
            }
        });
        if (files.isEmpty() && findings.size() == faultsBefore) {
            fault(
                    folder.toString(),
                    "there are no manifests in this folder",
                    "A manifest is a file that ends in .yaml, .yml or .json.");
        }
        files.sort(null);
        files.parallelStream().map(ManifestFiles::ofFolder).toList().forEach(this::add);
    }

    /** One file by itself, so that several can be read side by side. */
    private static Loaded ofFolder(Path file) {
        ManifestFiles alone = new ManifestFiles(InputStream.nullInputStream());
        try {
            alone.readFile(file);
        } catch (IOException e) {
            alone.fault(file.toString(), e);
        }
        return alone.loaded();
    }

    private static boolean isManifest(Path file) {
        return MANIFEST.matcher(file.toString()).matches() && Files.isRegularFile(file);
    }

    /** Settings of tools, such as {@code .redisha.yaml}, and what {@code .git} or {@code .github} hold. */
    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private void readFile(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            tooLarge(file.toString());
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            add(file.toString(), content);
        }
    }

    private void add(String source, InputStream content) throws IOException {
        byte[] text = content.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            tooLarge(source);
            return;
        }
        add(ManifestReader.read(source, text));
    }

    private void add(Loaded loaded) {
        manifests.addAll(loaded.manifests());
        findings.addAll(loaded.findings());
    }

    private void tooLarge(String source) {
        fault(source, "larger than " + (LARGEST >> 20) + " MiB", "Split it into smaller files.");
    }

    private void fault(String path, IOException e) {
        fault(path, "cannot be read: " + reason(e), "Give the path of a readable file or folder, or '-'.");
    }

    private void fault(String path, String problem, String hint) {
        findings.add(Finding.error(ManifestReader.UNREADABLE, Where.of(path), "", problem, hint));
    }

    /** The JDK says what is wrong by the type, and has no more than the path for a message. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
    }
}
