package redisha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import redisha.values.Catalogue;
import redisha.yaml.YamlReader;

/** Draws values that a node of the values' schema allows. */
final class RandomSchema {
    private static final Map<String, Object> ROOT = load();

    private static final List<String> WELL_KNOWN = List.of(
            "prometheus.io/port",
            "prometheus.io/scrape",
            "checksum/config",
            "checksum/init-config",
            "app.kubernetes.io/name",
            "heritage",
            "chart");

    private final Random random;
    private final RandomText text;

    RandomSchema(Random random, RandomText text) {
        this.random = random;
        this.text = text;
    }

    /** The node of a key by its dotted path. */
    static Map<String, Object> node(String path) {
        Map<String, Object> node = ROOT;
        for (String name : path.split("[.]")) {
            node = map(map(node.get("properties")).get(name));
        }
        return node;
    }

    /** A value that the node allows, now and then null where that is allowed. */
    Object value(Map<String, Object> node) {
        if (node.get("enum") instanceof List<?> closed) {
            return closed.get(random.nextInt(closed.size()));
        }
        List<String> types = types(node);
        String type = text.pick(types);
        if (type.equals("null") && random.nextInt(3) != 0) {
            type = text.pick(types);
        }
        return switch (type) {
            case "null" -> null;
            case "boolean" -> node.containsKey("not") ? Boolean.FALSE : (Object) random.nextBoolean();
            case "integer" -> integer(node);
            case "number" ->
                random.nextBoolean() ? (Object) random.nextInt(1000) : (Object) (random.nextInt(1000) / 8.0);
            case "string" -> string(node);
            case "array" -> list(node);
            case "object" -> object(node);
            default -> throw new AssertionError("draw a value of type " + type);
        };
    }

    /** Any piece of a Kubernetes object. */
    Object fragment(int depth) {
        return switch (random.nextInt(depth > 2 ? 4 : 7)) {
            case 0 -> random.nextInt(100_000);
            case 1 -> random.nextBoolean();
            case 2, 3 -> text.any();
            case 4 -> new ArrayList<>(List.of(fragment(depth + 1), fragment(depth + 1)));
            default -> fragmentMap(depth + 1);
        };
    }

    Map<String, Object> fragmentMap(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            map.put(key(), fragment(depth));
        }
        return map;
    }

    static List<String> types(Map<String, Object> node) {
        Object type = node.get("type");
        return type instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(type.toString());
    }

    private Long integer(Map<String, Object> node) {
        long least = node.get("minimum") instanceof Long minimum ? minimum : 0;
        long most = node.get("maximum") instanceof Long maximum ? maximum : Integer.MAX_VALUE;
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt((int) Math.min(most - least + 1, 2000));
        };
    }

    private String string(Map<String, Object> node) {
        if (Long.valueOf(0).equals(node.get("maxLength"))) {
            return "";
        }
        if (node.get("pattern") instanceof String pattern) {
            return text.matching(pattern);
        }
        return random.nextInt(12) == 0 && !node.containsKey("minLength") ? "" : text.any();
    }

    private List<Object> list(Map<String, Object> node) {
        List<Object> list = new ArrayList<>();
        int least = node.containsKey("minItems") ? 1 : 0;
        for (int i = least + random.nextInt(3); i > 0 && list.size() < 2; i--) {
            list.add(value(map(node.get("items"))));
        }
        return list;
    }

    private Map<String, Object> object(Map<String, Object> node) {
        Map<String, Object> map = new LinkedHashMap<>();
        map(node.getOrDefault("properties", Map.of())).forEach((name, child) -> {
            boolean required = node.get("required") instanceof List<?> names && names.contains(name);
            if (required || random.nextBoolean()) {
                map.put(name, value(map(child)));
            }
        });
        Object others = node.get("additionalProperties");
        if (others instanceof Map<?, ?> like) {
            for (int i = random.nextInt(3); i > 0; i--) {
                map.put(key(), value(map(like)));
            }
        } else if (!Boolean.FALSE.equals(others)) {
            map.putAll(fragmentMap(0));
        }
        return map;
    }

    /** YAML readers want keys shorter than 1,024 characters. */
    private String key() {
        String key = random.nextInt(6) == 0 ? text.pick(WELL_KNOWN) : text.any();
        return key.length() < 500 ? key : key.substring(0, 500);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> load() {
        String path = "/schemas/values.schema.json";
        try (var in = Catalogue.class.getResourceAsStream(path)) {
            return map(YamlReader.read(path, in.readAllBytes()).get(0).plain());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
