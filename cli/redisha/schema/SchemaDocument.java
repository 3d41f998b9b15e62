package redisha.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A JSON schema document in the dialect that its {@code $schema} names, without one draft-07. Each of its parts is
 * compiled when a value first meets it. Safe for several threads.
 */
final class SchemaDocument {
    private static final String DEFINITIONS = "$defs";

    private static final Map<SpecificationVersion, SchemaCheck> METAS = new ConcurrentHashMap<>();

    private final Schema schema;

    private SchemaDocument(Schema schema) {
        this.schema = schema;
    }

    static SchemaDocument ofResource(String resource) {
        try (InputStream in = SchemaDocument.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(in, resource);
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SchemaDocument of(String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            SpecificationVersion dialect =
                    SpecificationVersion.fromSchemaNode(root).orElse(SpecificationVersion.DRAFT_7);
            return new SchemaDocument(SchemaRegistry.withDefaultDialect(dialect).getSchema(root));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a schema is not JSON", e);
        }
    }

    /** A schema that was not made for redisha. */
    static SchemaDocument foreign(JsonNode root) {
        SpecificationVersion dialect = dialect(root);
        if (root instanceof ObjectNode map) {
            map.put("$schema", dialect.getDialectId());
        }
        return new SchemaDocument(SchemaRegistry.withDefaultDialect(dialect).getSchema(root));
    }

    /** What every schema of the same dialect keeps to. */
    static SchemaCheck meta(JsonNode foreign) {
        return METAS.computeIfAbsent(dialect(foreign), dialect -> {
            SchemaLocation location = SchemaLocation.of(dialect.getDialectId());
            Schema schema = SchemaRegistry.withDefaultDialect(dialect).getSchema(location);
            return SchemaCheck.ofWhole(new SchemaDocument(schema), "schema-file");
        });
    }

    /** Draft 4 when none is named, or one that nobody knows: so kubeconform takes it. */
    private static SpecificationVersion dialect(JsonNode foreign) {
        return SpecificationVersion.fromSchemaNode(foreign).orElse(SpecificationVersion.DRAFT_4);
    }

    JsonNode root() {
        return schema.getSchemaNode();
    }

    Schema whole() {
        return schema;
    }

    boolean defines(String definition) {
        return root().path(DEFINITIONS).has(definition);
    }

    /** One of the schemas below {@code $defs}. */
    Schema definition(String definition) {
        return schema.getSubSchema(
                new NodePath(PathType.JSON_POINTER).append(DEFINITIONS).append(definition));
    }
}
