package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The schemas that redisha ships, as kubeconform wants them: one file per kind. */
final class LocalSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LocalSchemas() {}

    /** @param args the folder */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (InputStream in = LocalSchemas.class.getResourceAsStream("/schemas/kubernetes/v1.36.json")) {
            JsonNode bundle = JSON.readTree(in);
            for (Map.Entry<String, JsonNode> definition : bundle.path("$defs").properties()) {
                JsonNode properties = definition.getValue().path("properties");
                String version = properties.path("apiVersion").path("const").asText();
                String kind = properties.path("kind").path("const").asText();
                if (!version.isEmpty()) {
                    ObjectNode schema = bundle.deepCopy();
                    schema.put("$ref", "#/$defs/" + definition.getKey());
                    Files.writeString(folder.resolve(file(kind, version)), plain(schema.toString()));
                }
            }
        }
    }

    /** {@code {{.ResourceKind}}{{.KindSuffix}}.json}: of the group only what stands before the first dot. */
    private static String file(String kind, String version) {
        String suffix = version.replaceFirst("[.][^/]*/", "/").replace('/', '-');
        return (kind + "-" + suffix + ".json").toLowerCase(Locale.ROOT);
    }

    /** Go's patterns cannot look ahead; without that kubeconform has a little less to do. */
    private static String plain(String schema) {
        return schema.replaceAll("\\(\\?[=!][^)]*\\)", "");
    }
}
