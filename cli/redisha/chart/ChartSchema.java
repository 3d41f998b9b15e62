package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.values.Catalogue;
import redisha.yaml.JsonWriter;
import redisha.yaml.KeyPath;
import redisha.yaml.YamlReader;

/**
 * The {@code values.schema.json} of a chart, draft-07: open keys as redisha's own schema has them, frozen keys refused in
 * words that tell the way out, anything else refused as a typo.
 */
final class ChartSchema {
    /** Helm says "at '/replicas': value must be '...'" of a {@code const} that is not met, so the text goes on there. */
    static final String FROZEN = "the one this chart was generated with, as the key is frozen in it: change it in the"
            + " values of redisha and generate the chart anew (redisha chart)";

    private static final Map<String, Object> REFUSED = Map.of("$ref", "#/definitions/frozen");

    private ChartSchema() {}

    static String of(List<Knob> knobs) {
        Map<String, Object> known = map(
                YamlReader.read("values.schema.json", Catalogue.schema()).get(0).plain());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", known.get("$schema"));
        schema.put("title", "What stays open in this chart");
        Map<String, Object> root = section(
                known,
                knobs.stream()
                        .map(knob -> new Opening(KeyPath.keys(knob.key()), knob))
                        .toList());
        root.remove("description");
        schema.putAll(root);
        map(schema.get("properties")).put("enabled", condition());
        takeGlobalsOfOthers(
                map(schema.get("properties")), map(map(known.get("properties")).get("global")));
        schema.put("definitions", Map.of("frozen", Map.of("const", FROZEN)));
        return JsonWriter.write(schema);
    }

    /** @param open the knobs at it and below it */
    private static Map<String, Object> node(Map<String, Object> known, List<Opening> open) {
        if (open.isEmpty()) {
            return REFUSED;
        }
        return open.stream()
                .filter(Opening::isHere)
                .findFirst()
                .map(opening -> OpenSchema.of(known, opening.knob()))
                .orElseGet(() -> section(known, open));
    }

    /** A map in which some keys are open. Neither it nor what must have a value can be taken away. */
    private static Map<String, Object> section(Map<String, Object> known, List<Opening> open) {
        Map<String, Object> names = new LinkedHashMap<>(map(known.get("properties")));
        Object others = known.get("additionalProperties");
        open.forEach(opening -> names.putIfAbsent(opening.name(), map(others)));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        names.forEach((name, property) -> {
            List<Opening> below = open.stream()
                    .filter(opening -> opening.name().equals(name))
                    .map(Opening::below)
                    .toList();
            properties.put(name, node(map(property), below));
            if (!below.isEmpty() && !(below.get(0).isHere() && OpenSchema.takesNull(map(property)))) {
                required.add(name);
            }
        });
        Map<String, Object> section = new LinkedHashMap<>();
        if (known.containsKey("description")) {
            section.put("description", known.get("description"));
        }
        section.put("type", "object");
        section.put("required", required);
        section.put("additionalProperties", Boolean.FALSE.equals(others) ? false : REFUSED);
        section.put("properties", properties);
        return section;
    }

    /** As a subchart the chart is switched by a key that parents by custom keep among its values. */
    private static Map<String, Object> condition() {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("description", "For the condition of a chart that depends on this one; not read here.");
        condition.put("type", "boolean");
        return condition;
    }

    /** A parent's globals reach every subchart; those of other charts are no typos here. */
    private static void takeGlobalsOfOthers(Map<String, Object> properties, Map<String, Object> known) {
        Map<String, Object> global = new LinkedHashMap<>(map(properties.get("global")));
        if (global.equals(REFUSED)) {
            Map<String, Object> ours = new LinkedHashMap<>();
            map(known.get("properties")).keySet().forEach(name -> ours.put(name, REFUSED));
            global.clear();
            global.put("type", "object");
            global.put("properties", ours);
        }
        global.put("additionalProperties", true);
        properties.put("global", global);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object plain) {
        return plain instanceof Map ? (Map<String, Object>) plain : Map.of();
    }

    /**
     * A knob as seen from a key above it.
     *
     * @param keys the way to it; empty at the knob itself
     */
    private record Opening(List<String> keys, Knob knob) {
        boolean isHere() {
            return keys.isEmpty();
        }

        String name() {
            return keys.get(0);
        }

        Opening below() {
            return new Opening(keys.subList(1, keys.size()), knob);
        }
    }
}
