package redisha.values;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import redisha.finding.Nearest;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Reads what {@code -f} and {@code --set-file} name. */
final class ValuesFile {
    /** More than any values file needs; larger ones are refused before they fill the memory. */
    private static final int LARGEST = 16 << 20;

    private ValuesFile() {}

    /**
     * The layer of one {@code -f}.
     *
     * @param name a path, or {@code -} for the standard input
     * @param under the dotted key whose map holds the values; empty for the whole file
     */
    static Layer.Values read(String name, InputStream stdin, String under) {
        String source = name.equals("-") ? "<stdin>" : name;
        Tree.Mapping whole = map(source, YamlReader.read(source, bytes(name, stdin)));
        return new Layer.Values(source, under.isEmpty() ? whole : below(whole, under));
    }

    /** The text of a file for {@code --set-file}. */
    static String text(String name) {
        return new String(bytes(name, InputStream.nullInputStream()), StandardCharsets.UTF_8);
    }

    /** The one map of a values file; an empty file sets nothing. */
    static Tree.Mapping map(String source, List<Tree> documents) {
        List<Tree> filled =
                documents.stream().filter(document -> !Merge.isNull(document)).toList();
        if (filled.isEmpty()) {
            return Tree.Mapping.empty(Where.of(source));
        }
        if (filled.size() > 1) {
            throw new UserError(
                    filled.get(1).where() + ": a second document starts here, but a values file holds one",
                    "Put the documents into files of their own and give each with -f.");
        }
        if (filled.get(0) instanceof Tree.Mapping map) {
            return map;
        }
        throw new UserError(
                filled.get(0).where() + ": values are a map of keys, and this is not a map",
                "Write key: value lines, such as replicas: 3.");
    }

    private static Tree.Mapping below(Tree.Mapping whole, String under) {
        Tree tree = whole;
        String path = "";
        for (String key : KeyPath.keys(under)) {
            Tree next = ((Tree.Mapping) tree).get(key);
            if (next == null) {
                throw notThere(whole, (Tree.Mapping) tree, KeyPath.child(path, key), key, under);
            }
            path = KeyPath.child(path, key);
            if (Merge.isNull(next)) {
                return Tree.Mapping.empty(next.where());
            }
            if (!(next instanceof Tree.Mapping)) {
                throw new UserError(
                        next.where() + ": --under " + under + ": " + path + " is not a map",
                        "Name the key whose map holds the values.");
            }
            tree = next;
        }
        return (Tree.Mapping) tree;
    }

    private static UserError notThere(Tree.Mapping whole, Tree.Mapping parent, String path, String key, String under) {
        String near = Nearest.word(key, parent.entries().keySet())
                .map(word -> "Did you mean '" + word + "'?")
                .orElse("Name a key of the file, or leave --under away.");
        return new UserError(
                whole.where().source() + ": --under " + under + ": there is no key " + path + " in the file", near);
    }

    private static byte[] bytes(String name, InputStream stdin) {
        try (InputStream in = name.equals("-") ? stdin : Files.newInputStream(file(name))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UserError(
                        "cannot read " + name + ": it is larger than " + (LARGEST >> 20) + " MiB",
                        "Values files are small; check the name.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UserError("cannot read " + name + ": " + reason(name, e), "Give the path of a readable file.");
        }
    }

    private static Path file(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new IOException("it is a directory");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IOException("that is not a file name", e);
        }
    }

    private static String reason(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
