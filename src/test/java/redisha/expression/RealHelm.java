package redisha.expression;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small chart whose only template passes texts through Helm's own {@code tpl}. */
final class RealHelm {
    static final String RELEASE = "cache";
    static final String NAMESPACE = "prod";

    private static final Pattern RESULT = Pattern.compile("(?m)^  k[0-9]+: \"(.*)\"$");

    private final Path chart;

    RealHelm(Path folder) {
        chart = folder.resolve("redis-ha");
        write("Chart.yaml", "apiVersion: v2\nname: redis-ha\nversion: 4.39.0\n");
        write("values.yaml", Samples.VALUES_YAML);
        write(
                "templates/_helpers.tpl",
                """
                {{- define "redis-ha.name" -}}{{ .Chart.Name }}{{- end -}}
                {{- define "redis-ha.fullname" -}}{{ printf "%s-%s" .Release.Name .Chart.Name }}{{- end -}}
                """);
        write(
                "templates/results.yaml",
                """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: results
                data:
                {{- range $i, $text := .Values.texts }}
                  k{{ $i }}: {{ tpl (b64dec $text) $ | b64enc | quote }}
                {{- end }}
                """);
    }

    /** What Helm makes of each text, in their order. */
    List<String> results(List<String> texts) {
        List<String> encoded = texts.stream()
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        Path file = write("../texts.yaml", "texts: [\"" + String.join("\", \"", encoded) + "\"]\n");
        String manifest = new Helm(chart)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withValuesFile(file)
                .call();
        List<String> results = new ArrayList<>();
        Matcher matcher = RESULT.matcher(manifest);
        while (matcher.find()) {
            results.add(new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8));
        }
        return results;
    }

    /** Whether Helm has an error for a text. */
    boolean refuses(String text) {
        try {
            results(List.of(text));
            return false;
        } catch (IllegalStateException error) {
            return true;
        }
    }

    private Path write(String name, String text) {
        Path file = chart.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
