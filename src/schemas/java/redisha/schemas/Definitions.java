package redisha.schemas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The definitions of models and of all that they refer to. */
final class Definitions {
    private static final Map<String, Object> INT32 =
            Map.of("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE);

    /** What Kubernetes writes as a single value although it is a type of its own. */
    private static final Map<String, Map<String, Object>> SINGLE_VALUES = Map.of(
            "IntOrString",
            Map.of("type", List.of("integer", "string"), "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE),
            "Quantity",
            Map.of(
                    "type",
                    List.of("number", "string"),
                    "pattern",
                    "^\\s*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?\\s*$",
                    "description",
                    "An amount is a number with a suffix such as m, k, M, G, Ki, Mi or Gi: 500m, 2Gi."),
            "OffsetDateTime",
            Map.of(
                    "type",
                    "string",
                    "pattern",
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
                    "description",
                    "A time looks like 2026-01-31T12:00:00Z."));

    private final Map<String, Object> definitions = new TreeMap<>();
    private final Facts facts;
    private final Minor minor;

    Definitions(Facts facts, Minor minor) {
        this.facts = facts;
        this.minor = minor;
    }

    /** Adds a model with all that it refers to. */
    void add(ModelJar jar, String model) {
        add(jar, jar.model(model));
    }

    void put(String name, Map<String, Object> definition) {
        definitions.put(name, definition);
    }

    Map<String, Object> all() {
        return definitions;
    }

    private void add(ModelJar jar, Class<?> model) {
        String name = model.getSimpleName();
        if (definitions.containsKey(name)) {
            return;
        }
        Map<String, Object> definition = new TreeMap<>();
        definitions.put(name, definition);
        Map<String, Object> properties = new TreeMap<>();
        jar.fields(model).forEach((field, type) -> {
            String path = name + "." + field;
            if (!minor.without().contains(path)) {
                properties.put(field, facts.refined(path, schema(jar, type), minor));
            }
        });
        definition.put("type", "object");
        definition.put("additionalProperties", false);
        definition.put("properties", properties);
        List<String> required = required(jar, model, properties);
        if (!required.isEmpty()) {
            definition.put("required", required);
        }
    }

    /** The controllers write the status; the API server does not look at the one of a manifest. */
    private List<String> required(ModelJar jar, Class<?> model, Map<String, Object> properties) {
        return model.getSimpleName().endsWith("Status")
                ? List.of()
                : facts.required(model.getSimpleName(), jar.required(model), properties.keySet());
    }

    private Map<String, Object> schema(ModelJar jar, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class
                    ? Map.of("type", "array", "items", schema(jar, last))
                    : Map.of("type", "object", "additionalProperties", schema(jar, last));
        }
        Class<?> single = (Class<?>) type;
        if (SINGLE_VALUES.containsKey(single.getSimpleName())) {
            definitions.put(single.getSimpleName(), SINGLE_VALUES.get(single.getSimpleName()));
            return reference(single.getSimpleName());
        }
        if (jar.owns(single)) {
            add(jar, single);
            return reference(single.getSimpleName());
        }
        return switch (single.getSimpleName()) {
            case "String", "byte[]" -> Map.of("type", "string");
            case "Boolean" -> Map.of("type", "boolean");
            case "Integer" -> INT32;
            case "Long" -> Map.of("type", "integer");
            case "Double" -> Map.of("type", "number");
            case "Object" -> Map.of();
            default -> foreign(single);
        };
    }

    /** The models of a custom resource hold some of Kubernetes' own; those are defined by the official models. */
    private Map<String, Object> foreign(Class<?> type) {
        if (!definitions.containsKey("V1" + type.getSimpleName())) {
            throw new IllegalStateException("no schema for " + type);
        }
        return reference("V1" + type.getSimpleName());
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }
}
