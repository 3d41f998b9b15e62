package redisha.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import redisha.yaml.JsonReader;
import redisha.yaml.Tree;

/** Files that come with redisha. */
final class Bundled {

    private Bundled() {}

    /** The text of one, by its absolute name; a missing one is a bug of ours. */
    static String text(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a file that is JSON. */
    static Tree json(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            return JsonReader.read(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
