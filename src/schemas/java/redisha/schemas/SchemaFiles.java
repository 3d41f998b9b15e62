package redisha.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All schema files that are made: path to text. The same models and facts give the same bytes on every JDK. */
final class SchemaFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Path FACTS = Path.of("src/schemas");
    private static final Path KUBERNETES = Path.of("schemas/kubernetes");
    private static final Path CUSTOM = Path.of("schemas/crd/monitoring.coreos.com");
    private static final String MONITORING = "monitoring.coreos.com/v1";
    private static final Minor NEWEST = Minor.all().get(Minor.all().size() - 1);

    private final Path jars;
    private final Facts facts;
    private final Map<Path, String> files = new TreeMap<>();

    private SchemaFiles(Path jars, Facts facts) {
        this.jars = jars;
        this.facts = facts;
    }

    /**
     * @param jars where the build has put the models: {@code kubernetes/1.28} and so on, {@code monitoring}, {@code
     *     libraries}
     */
    static Map<Path, String> made(Path jars) throws IOException {
        Map<String, Map<String, Object>> facts = new TreeMap<>(read("closed-values.json"));
        facts.putAll(read("service-monitor.json"));
        SchemaFiles schemas = new SchemaFiles(jars, new Facts(facts));
        for (Minor minor : Minor.all()) {
            schemas.kubernetes(minor);
        }
        schemas.serviceMonitor();
        schemas.prometheusRule();
        if (!schemas.facts.unused().isEmpty()) {
            throw new IllegalStateException("no model has the fields " + schemas.facts.unused());
        }
        return schemas.files;
    }

    private void kubernetes(Minor minor) throws IOException {
        Definitions definitions = new Definitions(facts, minor);
        try (ModelJar jar = official(minor)) {
            for (Kind kind : Kind.ALL) {
                definitions.add(jar, kind.model());
                definitions.put(kind.definition(), kind.document(kind.model()));
            }
        }
        files.put(KUBERNETES.resolve("v" + minor + ".json"), text("Kubernetes " + minor, definitions.all()));
    }

    private void serviceMonitor() throws IOException {
        Definitions definitions = new Definitions(facts, NEWEST);
        addOfficial(definitions, "V1ObjectMeta", "V1LabelSelector", "V1SecretKeySelector", "V1ConfigMapKeySelector");
        try (ModelJar jar = new ModelJar(
                "io.fabric8.openshift.api.model.monitoring.v1",
                "com.fasterxml.jackson.annotation.JsonProperty",
                jars.resolve("monitoring"))) {
            definitions.add(jar, "ServiceMonitor");
        }
        custom("ServiceMonitor", definitions);
    }

    private void prometheusRule() throws IOException {
        Definitions definitions = new Definitions(facts, NEWEST);
        addOfficial(definitions, "V1ObjectMeta");
        read("prometheus-rule.json").forEach(definitions::put);
        custom("PrometheusRule", definitions);
    }

    private void addOfficial(Definitions definitions, String... models) throws IOException {
        try (ModelJar jar = official(NEWEST)) {
            for (String model : models) {
                definitions.add(jar, model);
            }
        }
    }

    private void custom(String kind, Definitions definitions) throws IOException {
        Kind document = new Kind(MONITORING, kind);
        definitions.put(document.definition(), document.document(kind));
        files.put(
                CUSTOM.resolve(kind.toLowerCase(Locale.ROOT) + "_v1.json"),
                text(MONITORING + " " + kind, definitions.all()));
    }

    private ModelJar official(Minor minor) {
        return new ModelJar(
                "io.kubernetes.client.openapi.models",
                "com.google.gson.annotations.SerializedName",
                jars.resolve("kubernetes").resolve(minor.models()),
                jars.resolve("libraries"));
    }

    private static Map<String, Map<String, Object>> read(String file) throws IOException {
        return JSON.readValue(FACTS.resolve(file).toFile(), new TypeReference<>() {});
    }

    /** One definition per line: small, and a difference can be read. */
    private static String text(String title, Map<String, Object> definitions) throws JsonProcessingException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Object> definition : definitions.entrySet()) {
            lines.add(JSON.writeValueAsString(definition.getKey()) + ":"
                    + JSON.writeValueAsString(definition.getValue()));
        }
        return "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n\"title\":"
                + JSON.writeValueAsString(title) + ",\n\"$defs\":{\n" + String.join(",\n", lines) + "\n}}\n";
    }
}
