package redisha.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import redisha.finding.UserError;

/**
 * Reads YAML as Kubernetes and Helm do (go-yaml through sigs.k8s.io/yaml), and keeps the place of every key and value.
 *
 * <p>Where the two could differ silently the text is refused: a key that is given twice, a key without a name,
 * {@code .inf}. Aliases are followed. A text of more than 32 MiB, 100 levels or 2,000,000 values (those that aliases stand
 * for counted) is refused.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * The documents of a text in order; an empty document is a null {@link Tree.Scalar}, a text without documents gives
     * an empty list.
     *
     * @param source what messages and places call the text: a file name, {@code <stdin>}
     * @throws UserError when the text cannot be read; the message has place, fault and way out
     */
    public static List<Tree> read(String source, String text) {
        return read(new CharacterReader(source, text));
    }

    /** The same for the bytes of a file: UTF-8, or UTF-16 when it starts with a byte order mark. */
    public static List<Tree> read(String source, byte[] utf8) {
        return read(source, Decoding.text(source, utf8));
    }

    static List<Tree> read(CharacterReader characters) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        LenientScanner scanner = new LenientScanner(new ScannerImpl(characters, options), characters);
        Problems problems = new Problems();
        Events events = new Events(new ParserImpl(scanner), characters, problems);
        List<Tree> documents = new Composer(events, problems).documents();
        problems.throwIfAny();
        return documents;
    }

    /**
     * The documents of a file, which messages call by its path.
     *
     * @throws UserError also when there is no such file, or it may not be read
     */
    public static List<Tree> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in.readNBytes(CharacterReader.LIMIT + 1));
        } catch (NoSuchFileException e) {
            throw new UserError("cannot read " + file + ": no such file", "Give the path of a readable file.");
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage(), "Give the path of a readable file.");
        }
    }
}
