package redisha.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redisha.model.KubeVersion;
import redisha.yaml.JsonWriter;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * A chart in a folder, and what the real Helm makes of it. The library leaves out hooks, so the test pods are called
 * something else here.
 */
final class Installation {
    private static final String HOOK = "helm.sh/hook";

    private final Path folder;

    Installation(Path folder, Chart chart) {
        this.folder = folder.resolve(chart.name());
        chart.files().forEach((path, text) -> write(this.folder.resolve(path), text.replace(HOOK, "was/hook")));
    }

    static Installation of(Path folder, Given given, String... open) {
        return new Installation(folder, ChartMaker.make(given.request(open), new ArrayList<>()));
    }

    /**
     * What Helm renders, the pods of {@code helm test} included: each object by its kind and name.
     *
     * @param install values by their dotted keys
     * @throws IllegalStateException when Helm refuses
     */
    Map<String, Object> template(String release, String namespace, Map<String, Object> install) {
        Path values = write(install(), JsonWriter.write(nested(install)));
        TemplateCommand command = new Helm(folder)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion(KubeVersion.NEWEST + ".0")
                .withValuesFile(values);
        Map<String, Object> objects = new TreeMap<>();
        for (Tree document : YamlReader.read("helm", command.call().replace("was/hook", HOOK))) {
            if (document instanceof Tree.Mapping object) {
                Map<?, ?> metadata = (Map<?, ?>) object.get("metadata").plain();
                objects.put(object.get("kind").plain() + "/" + metadata.get("name"), object.plain());
            }
        }
        return objects;
    }

    /** The values of the last install. */
    Path install() {
        return folder.resolveSibling("install.yaml");
    }

    /** What {@code helm lint --strict} has to say; empty when nothing. */
    List<String> lint() {
        return new Helm(folder).lint().strict().call().getMessages();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, Object> dotted) {
        Map<String, Object> root = new LinkedHashMap<>();
        dotted.forEach((path, value) -> {
            List<String> keys = KeyPath.keys(path);
            Map<String, Object> map = root;
            for (String key : keys.subList(0, keys.size() - 1)) {
                map = (Map<String, Object>) map.computeIfAbsent(key, each -> new LinkedHashMap<String, Object>());
            }
            map.put(keys.get(keys.size() - 1), value);
        });
        return root;
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
