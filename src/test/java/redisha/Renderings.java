package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestReader;

/** Renderings by name: of an example or a profile, or of the values in {@code src/test/resources/mutants/renderings}. */
final class Renderings {
    private static final Path VALUES = Path.of("src/test/resources/mutants/renderings");
    private static final Map<String, List<Manifest>> MADE = new HashMap<>();

    private Renderings() {}

    /** The objects, rendered once. */
    static synchronized List<Manifest> of(String name) {
        return MADE.computeIfAbsent(name, Renderings::render);
    }

    private static List<Manifest> render(String name) {
        Example example = Example.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> ofValues(name));
        return ManifestReader.read(name, example.render().getBytes(UTF_8)).manifests();
    }

    private static Example ofValues(String name) {
        String file = VALUES.resolve(name + ".yaml").toString();
        return new Example(name, List.of("render", "cache", "-n", "data", "-f", file));
    }
}
