package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.manifest.Loaded;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestReader;

/**
 * Renderings by name: of an example or a profile, or of {@code values.yaml} in a folder of {@code
 * src/test/resources/mutants/renderings}, whose {@code beside.yaml} holds what people install beside a release.
 */
final class Renderings {
    private static final Path FOLDER = Path.of("src/test/resources/mutants/renderings");
    private static final Map<String, List<Manifest>> MADE = new HashMap<>();

    private Renderings() {}

    /** The objects, rendered once. */
    static synchronized List<Manifest> of(String name) {
        return MADE.computeIfAbsent(name, Renderings::render);
    }

    private static List<Manifest> render(String name) {
        return Example.all().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .map(example -> read(name, example.render()))
                .orElseGet(() -> renderBeside(name));
    }

    private static List<Manifest> renderBeside(String name) {
        Path folder = FOLDER.resolve(name);
        String values = folder.resolve("values.yaml").toString();
        Example release = new Example(name, List.of("render", "cache", "-n", "data", "-f", values));
        return Stream.of(release.render(), text(folder.resolve("beside.yaml")))
                .flatMap(text -> read(name, text).stream())
                .toList();
    }

    private static List<Manifest> read(String name, String text) {
        Loaded loaded = ManifestReader.read(name, text.getBytes(UTF_8));
        assertThat(loaded.findings()).isEmpty();
        return loaded.manifests();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
