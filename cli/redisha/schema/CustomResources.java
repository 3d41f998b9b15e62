package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * The CustomResourceDefinitions of a file, as an API server takes objects of them: keys that the schema does not name are
 * unknown (<a
 * href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/">structural
 * schemas and pruning</a>).
 */
final class CustomResources {
    private static final List<String> OF_EVERY_OBJECT = List.of("apiVersion", "kind", "metadata");

    private CustomResources() {}

    /** The schema of each kind by {@code group/version Kind}; documents that define none are left out. */
    static Map<String, Tree.Mapping> read(Path file) {
        Map<String, Tree.Mapping> schemas = new LinkedHashMap<>();
        for (Tree document : YamlReader.read(file)) {
            if (document instanceof Tree.Mapping map) {
                Manifest manifest = new Manifest(file.toString(), map);
                if (manifest.kind().equals("CustomResourceDefinition")) {
                    add(manifest.spot().at("spec"), schemas);
                }
            }
        }
        return schemas;
    }

    private static void add(Spot spec, Map<String, Tree.Mapping> schemas) {
        String kind = spec.at("names", "kind").textOrEmpty();
        for (Spot version : spec.at("versions").items()) {
            Spot schema = version.at("schema", "openAPIV3Schema");
            if (schema.tree() instanceof Tree.Mapping written) {
                String name = spec.at("group").textOrEmpty() + "/"
                        + version.at("name").textOrEmpty() + " " + kind;
                schemas.put(name, written);
            }
        }
    }

    /** @throws UserError when the schema is broken */
    static SchemaCheck check(Tree.Mapping written) {
        ObjectNode schema = (ObjectNode) Nodes.of(written);
        close(schema);
        allow(schema, OF_EVERY_OBJECT);
        return SchemaFile.check(written, schema);
    }

    /** Makes a JSON schema of what OpenAPI 3.0 and the extensions of Kubernetes say. */
    private static void close(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        schema.path("properties").forEach(CustomResources::close);
        close(schema.path("items"));
        close(schema.path("additionalProperties"));
        if (schema.path("x-kubernetes-embedded-resource").asBoolean()) {
            allow(schema, OF_EVERY_OBJECT);
        }
        if (schema.has("properties")
                && !schema.has("additionalProperties")
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            schema.put("additionalProperties", false);
        }
        String type = schema.path("type").asText();
        if (schema.path("nullable").asBoolean() && !type.isEmpty()) {
            schema.putArray("type").add(type).add("null");
        }
        if (schema.path("x-kubernetes-int-or-string").asBoolean() && !schema.has("type")) {
            schema.putArray("type").add("integer").add("string");
        }
    }

    private static void allow(ObjectNode schema, List<String> keys) {
        if (schema.get("properties") instanceof ObjectNode properties) {
            keys.stream().filter(key -> !properties.has(key)).forEach(properties::putObject);
        }
    }
}
