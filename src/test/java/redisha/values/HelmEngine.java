package redisha.values;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** The real Helm, asked what it makes of values: a chart whose only template prints them. */
final class HelmEngine {
    private final Path folder;
    private int files;

    /** @param defaults the chart's values.yaml */
    HelmEngine(Path folder, String defaults) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "apiVersion: v2\nname: probe\nversion: 0.1.0\n");
        Files.writeString(folder.resolve("templates/values.yaml"), "probe: {{ .Values | toJson | b64enc }}\n");
        defaults(defaults);
    }

    void defaults(String yaml) throws IOException {
        Files.writeString(folder.resolve("values.yaml"), yaml);
    }

    /** The values that templates see, for values files from low to high. */
    Object values(List<String> layers) throws IOException {
        return values(command(layers));
    }

    /**
     * The same with one more {@code --set}.
     *
     * @throws IllegalStateException when Helm refuses the expression
     */
    Object valuesWithSet(List<String> layers, String expression) throws IOException {
        // helm-java escapes what is given as the value, so the expression goes in as the key and a guard ends it.
        Object values = values(command(layers).set(expression + ",guard", "1"));
        ((Map<?, ?>) values).remove("guard");
        return values;
    }

    private TemplateCommand command(List<String> layers) throws IOException {
        TemplateCommand command = new Helm(folder).template();
        for (String layer : layers) {
            Path file = folder.resolve("layer-" + files++ + ".yaml");
            Files.writeString(file, layer);
            command = command.withValuesFile(file);
        }
        return command;
    }

    private static Object values(TemplateCommand command) {
        String rendered = command.call();
        Tree probe = ((Tree.Mapping) YamlReader.read("helm", rendered).get(0)).get("probe");
        byte[] json = java.util.Base64.getDecoder().decode((String) probe.plain());
        return YamlReader.read("helm", json).get(0).plain();
    }
}
