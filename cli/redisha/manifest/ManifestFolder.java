package redisha.manifest;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import redisha.finding.UserError;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;
import redisha.yaml.YamlWriter;

/**
 * A folder with one file per object and a {@code kustomization.yaml}. It is written beside its place and then moved
 * there in one step, so that a run that fails leaves what was there before.
 */
public final class ManifestFolder {
    private static final String INDEX = "kustomization.yaml";
    private static final String MARK = "# Written by redisha render; each run replaces the folder.\n";

    private ManifestFolder() {}

    /**
     * Replaces the folder's content.
     *
     * @throws UserError when the folder cannot be written, or holds something that is not of redisha
     */
    public static void write(Path folder, List<Manifest> manifests) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(target, folder);
            Files.createDirectories(target.getParent());
            // Nobody else may enter the temporary folder; the one in it may be entered as any other that the user
            // makes.
            Path workplace = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-");
            try {
                Path draft = Files.createDirectory(workplace.resolve("draft"));
                fill(draft, manifests);
                replace(target, draft);
            } finally {
                delete(workplace);
            }
        } catch (IOException e) {
            throw new UserError(
                    "cannot write to " + folder + ": " + reason(e),
                    "Look whether you may write there, or give another folder.");
        }
    }

    private static void fill(Path draft, List<Manifest> manifests) throws IOException {
        List<Object> resources = new ArrayList<>();
        for (Manifest manifest : manifests) {
            String file = manifest.kind().toLowerCase(Locale.ROOT) + "-" + manifest.name() + ".yaml";
            Files.writeString(draft.resolve(file), ManifestWriter.document(manifest));
            resources.add(file);
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        index.put("kind", "Kustomization");
        index.put("resources", resources);
        Files.writeString(draft.resolve(INDEX), MARK + YamlWriter.write(index));
    }

    private static void replace(Path target, Path draft) throws IOException {
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

    private static void refuseForeign(Path target, Path folder) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new UserError("--output-dir " + folder + " is a file", "Give a folder.");
        }
        Set<String> ours = written(target.resolve(INDEX));
        try (Stream<Path> entries = Files.list(target)) {
            Optional<String> foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ours.contains(name))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent()) {
                throw new UserError(
                        "--output-dir " + folder + " holds " + foreign.get() + ", which redisha did not write",
                        "Give a folder of its own; its content is replaced at each run.");
            }
        }
    }

    /** The files of an earlier run, none when the folder is not ours. */
    private static Set<String> written(Path index) throws IOException {
        Set<String> files = new TreeSet<>();
        if (Files.isRegularFile(index) && Files.readString(index).startsWith(MARK)) {
            files.add(INDEX);
            Tree.Mapping map = (Tree.Mapping)
                    YamlReader.read(index.toString(), Files.readAllBytes(index)).get(0);
            if (map.get("resources") instanceof Tree.Sequence resources) {
                resources.items().forEach(file -> files.add(String.valueOf(file.plain())));
            }
        }
        return files;
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

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        return e instanceof DirectoryNotEmptyException ? "it is not empty" : String.valueOf(e.getMessage());
    }
}
