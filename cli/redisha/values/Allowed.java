package redisha.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.yaml.Tree;

/** What a schema allows beyond the type, in words: {@code 0 to 65535}, {@code one of Always, Never}. */
final class Allowed {

    private Allowed() {}

    /** Empty when the schema of a key asks for nothing but its type. */
    static String of(Tree.Mapping schema) {
        return Stream.of(choices(schema), range(schema), length(schema), items(schema), form(schema))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Null is told by the type; true and false are left out where yes and no say the same. */
    private static String choices(Tree.Mapping schema) {
        if (!(schema.get("enum") instanceof Tree.Sequence sequence)) {
            return "";
        }
        List<?> values = (List<?>) sequence.plain();
        List<String> choices = new ArrayList<>();
        for (Object value : values) {
            if (value != null && !(value instanceof Boolean && values.contains("yes"))) {
                choices.add(value.equals("") ? "\"\"" : value.toString());
            }
        }
        return "one of " + String.join(", ", choices);
    }

    private static String range(Tree.Mapping schema) {
        Object least = plain(schema, "minimum");
        Object most = plain(schema, "maximum");
        if (least != null && most != null) {
            return least.equals(most) ? "only " + least : least + " to " + most;
        }
        return least != null ? least + " or more" : most != null ? "at most " + most : "";
    }

    private static String length(Tree.Mapping schema) {
        Object shortest = plain(schema, "minLength");
        Object longest = plain(schema, "maxLength");
        if (Long.valueOf(0).equals(longest)) {
            return "text must be empty";
        }
        String filled = shortest == null ? "" : "not empty";
        return longest == null
                ? filled
                : filled + (filled.isEmpty() ? "" : "; ") + "at most " + longest + " characters";
    }

    private static String items(Tree.Mapping schema) {
        Object fewest = plain(schema, "minItems");
        Object most = plain(schema, "maxItems");
        String filled = fewest == null ? "" : "at least " + fewest + (fewest.equals(1L) ? " item" : " items");
        return most == null ? filled : filled + (filled.isEmpty() ? "" : "; ") + "at most " + most + " items";
    }

    private static String form(Tree.Mapping schema) {
        Object pattern = plain(schema, "pattern");
        return pattern == null ? "" : "text of the form " + pattern;
    }

    private static Object plain(Tree.Mapping schema, String keyword) {
        Tree value = schema.get(keyword);
        return value == null ? null : value.plain();
    }
}
