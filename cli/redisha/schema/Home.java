package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import redisha.yaml.KeyPath;

/**
 * Where a key that is unknown at its place would be known: further out, or further in. Wrong indentation is the commonest
 * of mistakes.
 */
final class Home {
    private static final int DEEPEST = 3;
    private static final int TOO_MANY = 3;

    /** A map that may stand in a tree, and what is known about it. */
    private record Level(String path, JsonNode schema) {
        boolean knows(String key) {
            return schema.path("properties").has(key);
        }

        @Override
        public String toString() {
            return path.isEmpty() ? "the top level" : path;
        }
    }

    private final JsonNode root;

    private Home(JsonNode root) {
        this.root = root;
    }

    /**
     * A whole sentence, or empty when the key is known nowhere near, or in too many places.
     *
     * @param schema what the whole tree is held against
     * @param root the document with all definitions
     */
    static String of(Fault fault, JsonNode schema, JsonNode root) {
        Home home = new Home(root);
        List<Level> way = home.way(fault, schema);
        List<Level> homes = outwards(way, fault.property());
        if (homes.isEmpty()) {
            homes = home.inwards(way.get(way.size() - 1), fault.property());
        }
        return homes.isEmpty() || homes.size() > TOO_MANY
                ? ""
                : "It belongs to "
                        + String.join(
                                " or ", homes.stream().map(Level::toString).toList()) + ".";
    }

    /** From the top level to the map with the fault. */
    private List<Level> way(Fault fault, JsonNode schema) {
        List<Level> way = new ArrayList<>();
        Level level = new Level("", target(schema));
        way.add(level);
        for (Object step : fault.instance()) {
            level = step instanceof Integer index
                    ? new Level(
                            KeyPath.item(level.path(), index),
                            target(level.schema().path("items")))
                    : new Level(
                            KeyPath.child(level.path(), step.toString()),
                            target(level.schema().path("properties").path(step.toString())));
            way.add(level);
        }
        return way;
    }

    private static List<Level> outwards(List<Level> way, String key) {
        for (int i = way.size() - 1; i >= 0; i--) {
            if (way.get(i).knows(key)) {
                return List.of(way.get(i));
            }
        }
        return List.of();
    }

    private List<Level> inwards(Level start, String key) {
        List<Level> levels = List.of(start);
        for (int depth = 1; depth <= DEEPEST; depth++) {
            levels = levels.stream().flatMap(level -> below(level).stream()).toList();
            List<Level> homes =
                    levels.stream().filter(level -> level.knows(key)).toList();
            if (!homes.isEmpty()) {
                return homes;
            }
        }
        return List.of();
    }

    private List<Level> below(Level level) {
        List<Level> below = new ArrayList<>();
        level.schema().path("properties").properties().forEach(property -> {
            String path = KeyPath.child(level.path(), property.getKey());
            JsonNode value = target(property.getValue());
            if (value.has("items")) {
                below.add(new Level(path + "[]", target(value.path("items"))));
            } else if (!property.getKey().equals("status")) {
                below.add(new Level(path, value));
            }
        });
        return below;
    }

    private JsonNode target(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }
}
