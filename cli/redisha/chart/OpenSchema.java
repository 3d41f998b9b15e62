package redisha.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of one open key: redisha's own, without what only redisha reads. */
final class OpenSchema {

    private OpenSchema() {}

    /** @param known redisha's schema of the key; empty where it says nothing about it */
    static Map<String, Object> of(Map<String, Object> known, Knob knob) {
        Map<String, Object> schema = plain(known);
        schema.putIfAbsent("description", knob.meaning());
        if (!known.containsKey("type")) {
            schema.put("type", types(knob.kind()));
        }
        if (knob.kind() == Knob.Kind.TEXTS) {
            schema.put("additionalProperties", Map.of("type", List.of("string", "integer", "boolean")));
        }
        return schema;
    }

    /** Whether null, which Helm takes for "remove it", leaves something that makes sense. */
    static boolean takesNull(Map<String, Object> known) {
        Object type = known.get("type");
        return type == null || type instanceof List<?> types && types.contains("null");
    }

    private static Map<String, Object> plain(Map<String, Object> known) {
        Map<String, Object> schema = new LinkedHashMap<>();
        known.forEach((keyword, value) -> {
            // The default is what values.yaml says.
            if (!keyword.startsWith("x-") && !keyword.equals("default")) {
                schema.put(keyword, keyword.equals("properties") ? each(ChartSchema.map(value)) : below(value));
            }
        });
        return schema;
    }

    /** Under {@code properties} stand names, not keywords: one of them may well be {@code default}. */
    private static Map<String, Object> each(Map<String, Object> properties) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        properties.forEach((name, property) -> schemas.put(name, below(property)));
        return schemas;
    }

    private static Object below(Object value) {
        return value instanceof Map ? plain(ChartSchema.map(value)) : value;
    }

    private static List<String> types(Knob.Kind kind) {
        return switch (kind) {
            case TEXT, TEMPLATE, SECRET -> List.of("string", "null");
            case INTEGER -> List.of("integer", "null");
            case MAP, TEXTS -> List.of("object", "null");
            case LIST -> List.of("array", "null");
        };
    }
}
