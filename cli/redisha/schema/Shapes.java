package redisha.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * The definitions of a bundle as shapes. The bundles have one definition in a line, so that only those that occur are
 * read. Safe for several threads.
 */
final class Shapes {
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\"([^\"]+)\":(\\{.+}),?$");
    private static final Map<String, Shapes> BUNDLES = new ConcurrentHashMap<>();

    private final boolean nullIsNothing;
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    private Shapes(String bundle, boolean nullIsNothing) {
        this.nullIsNothing = nullIsNothing;
        Matcher definition = DEFINITION.matcher(bundle);
        while (definition.find()) {
            definitions.put(definition.group(1), definition.group(2));
        }
    }

    /** The bundle of a class path resource. */
    static Shapes ofResource(String resource) {
        return BUNDLES.computeIfAbsent(resource, Shapes::load);
    }

    /** A bundle in its JSON text. */
    static Shapes of(String bundle) {
        return new Shapes(bundle, true);
    }

    /** The shape of a schema that has no definitions and takes a null as the value that it is. */
    static Shape alone(Tree schema) {
        return Shape.of(schema, new Shapes("", false));
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
        String text = definitions.get(definition);
        return text == null
                ? Shape.UNCERTAIN
                : Shape.of(YamlReader.read(definition, text).get(0), this);
    }

    private static Shapes load(String resource) {
        try (InputStream in = Shapes.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(in, resource);
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
