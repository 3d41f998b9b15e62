package redisha.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import redisha.yaml.JsonReader;
import redisha.yaml.Tree;

/**
 * The definitions of a bundle as shapes. The bundles have one definition in a line, so that only those that occur are
 * read. Safe for several threads.
 */
final class Shapes {
    private static final Map<String, Shapes> BUNDLES = new ConcurrentHashMap<>();

    private final boolean nullIsNothing;
    private final byte[] bundle;

    /** Where in the bundle each definition begins. */
    private final Map<String, Integer> definitions = new HashMap<>();

    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    private Shapes(byte[] bundle, boolean nullIsNothing) {
        this.bundle = bundle;
        this.nullIsNothing = nullIsNothing;
        int line = 0;
        for (int i = 0; i < bundle.length; i++) {
            if (bundle[i] == '\n') {
                index(line, i);
                line = i + 1;
            }
        }
    }

    /** Takes in a line if it is {@code "name":{...}}. */
    private void index(int from, int to) {
        int quote = from + 1;
        while (quote < to && bundle[quote] != '"') {
            quote++;
        }
        if (bundle[from] == '"' && quote + 2 < to && bundle[quote + 1] == ':' && bundle[quote + 2] == '{') {
            definitions.put(new String(bundle, from + 1, quote - from - 1, StandardCharsets.UTF_8), quote + 2);
        }
    }

    /** The bundle of a class path resource. */
    static Shapes ofResource(String resource) {
        return BUNDLES.computeIfAbsent(resource, Shapes::load);
    }

    /** A bundle in its JSON text, with the end of its last line. */
    static Shapes of(String bundle) {
        return new Shapes(bundle.getBytes(StandardCharsets.UTF_8), true);
    }

    /** The shape of a schema that has no definitions and takes a null as the value that it is. */
    static Shape alone(Tree schema) {
        return Shape.of(schema, new Shapes(new byte[0], false));
    }

    /** Whether a key with null counts as absent, as Kubernetes reads objects. */
    boolean nullIsNothing() {
        return nullIsNothing;
    }

    /** Whether a tree keeps to a definition for certain; of a definition that is not here nothing is certain. */
    boolean fit(String definition, Tree tree) {
        return shape(definition).fits(tree);
    }

    Shape shape(String definition) {
        Shape known = shapes.get(definition);
        return known != null ? known : shapes.computeIfAbsent(definition, this::read);
    }

    private Shape read(String definition) {
        Integer begin = definitions.get(definition);
        return begin == null ? Shape.UNCERTAIN : Shape.of(JsonReader.read(definition, bundle, begin), this);
    }

    private static Shapes load(String resource) {
        try (InputStream in = Shapes.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(in, resource);
            return new Shapes(in.readAllBytes(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
