package redisha.manifest;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redisha.finding.UserError;

/**
 * A folder whose whole content redisha writes. It is written beside its place and then moved there in one step, so that
 * a run that fails leaves what was there before.
 */
public final class OwnFolder {
    private final Path target;
    private final String shown;

    /** @param shown what messages call it, with the option that named it: {@code --output-dir out} */
    public OwnFolder(Path folder, String shown) {
        this.target = folder.toAbsolutePath().normalize();
        this.shown = shown;
    }

    /** What the earlier run left: the text of a file in it, empty when there is no such file. */
    public Optional<String> text(String file) {
        Path path = target.resolve(file);
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Replaces the folder's content.
     *
     * @param files texts by their paths in the folder, steps parted by {@code /}
     * @param earlier the paths that a run before has written; anything else in the folder is the user's
     * @throws UserError when the folder cannot be written, or holds something that is not of redisha
     */
    public void replace(Map<String, String> files, Set<String> earlier) {
        try {
            refuseForeign(earlier);
            Files.createDirectories(target.getParent());
            // Nobody else may enter the temporary folder; the one in it may be entered as any other that the user
            // makes.
            Path workplace = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-");
            try {
                Path draft = Files.createDirectory(workplace.resolve("draft"));
                fill(draft, files);
                move(draft);
            } finally {
                delete(workplace);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void refuseForeign(Set<String> earlier) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new UserError(shown + " is a file", "Give a folder.");
        }
        Path root = target.toRealPath();
        try (Stream<Path> entries = Files.walk(root)) {
            Optional<String> foreign = entries.filter(entry -> !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(entry -> root.relativize(entry).toString().replace('\\', '/'))
                    .filter(name -> !earlier.contains(name))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent()) {
                throw new UserError(
                        shown + " holds " + foreign.get() + ", which redisha did not write",
                        "Give a folder of its own; its content is replaced at each run.");
            }
        }
    }

    private static void fill(Path draft, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = draft.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void move(Path draft) throws IOException {
        if (!Files.exists(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        // Beside the temporary folder, which is deleted whatever happens: what was there before is not lost with it.
        Path workplace = draft.getParent();
        Path old = workplace.resolveSibling(workplace.getFileName() + ".old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private UserError refused(IOException e) {
        String place = shown.substring(shown.indexOf(' ') + 1);
        return new UserError(
                "cannot write to " + place + ": " + reason(e),
                "Look whether you may write there, or give another folder.");
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        return e instanceof DirectoryNotEmptyException ? "it is not empty" : String.valueOf(e.getMessage());
    }
}
