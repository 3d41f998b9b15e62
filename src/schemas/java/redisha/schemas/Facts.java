package redisha.schemas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What no model says about a field, from a file of ours: {@code Model.field} to the keywords of JSON Schema that hold for
 * its value (for each item of a list, for each value of a map), and beside them
 *
 * <ul>
 *   <li>{@code since}: the minor with which a value of the closed set appeared; before, it is not in the set
 *   <li>{@code required}, {@code optional}: whether the field must be there, where the model says otherwise
 * </ul>
 */
final class Facts {
    private static final Set<String> NO_KEYWORDS = Set.of("since", "required", "optional");

    /** What a list or a map has by itself; other keywords are those of its items and values. */
    private static final Set<String> OF_THE_WHOLE = Set.of("minItems", "x-secret");

    private final Map<String, Map<String, Object>> facts;
    private final Set<String> unused;

    Facts(Map<String, Map<String, Object>> facts) {
        this.facts = facts;
        this.unused = new TreeSet<>(facts.keySet());
    }

    /** The schema of a field with what is known about its value. */
    Map<String, Object> refined(String field, Map<String, Object> schema, Minor minor) {
        Map<String, Object> keywords = new TreeMap<>(of(field));
        keywords.keySet().removeAll(NO_KEYWORDS);
        if (keywords.isEmpty()) {
            return schema;
        }
        if (keywords.containsKey("enum")) {
            keywords.put("enum", known(field, minor));
        }
        return merged(schema, keywords);
    }

    List<String> required(String model, List<String> required, Set<String> fields) {
        List<String> names = new ArrayList<>();
        for (String field : fields) {
            Map<String, Object> facts = of(model + "." + field);
            if (facts.containsKey("required") || required.contains(field) && !facts.containsKey("optional")) {
                names.add(field);
            }
        }
        return names;
    }

    /** Facts about fields that no model has: a misspelling, most likely. */
    Set<String> unused() {
        return Collections.unmodifiableSet(unused);
    }

    private Map<String, Object> of(String field) {
        unused.remove(field);
        return facts.getOrDefault(field, Map.of());
    }

    private List<?> known(String field, Minor minor) {
        Map<?, ?> since = (Map<?, ?>) of(field).getOrDefault("since", Map.of());
        return ((List<?>) of(field).get("enum"))
                .stream()
                        .filter(value -> !since.containsKey(value)
                                || minor.has(since.get(value).toString()))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> schema, Map<String, Object> keywords) {
        Map<String, Object> merged = new TreeMap<>(schema);
        String inner = Stream.of("items", "additionalProperties")
                .filter(schema::containsKey)
                .findFirst()
                .orElse("");
        keywords.forEach((keyword, value) -> {
            if (inner.isEmpty() || OF_THE_WHOLE.contains(keyword)) {
                merged.put(keyword, value);
            }
            if (!inner.isEmpty() && !keyword.equals("minItems")) {
                Map<String, Object> each = (Map<String, Object>) merged.get(inner);
                merged.put(inner, merged(each, Map.of(keyword, value)));
            }
        });
        return merged;
    }
}
