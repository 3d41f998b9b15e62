package redisha.values;

import java.util.List;

/** The types of a key in words: {@code integer or null}, {@code list of texts}. */
final class Kind {

    private Kind() {}

    static String of(Key key) {
        if (key.types().isEmpty()) {
            return "anything";
        }
        List<String> words =
                key.types().stream().map(type -> word(type, key)).distinct().toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String word(String type, Key key) {
        return switch (type) {
            case "string" -> "text";
            case "array" -> "list" + ofMany(key.items());
            case "object" -> "map" + (key.structured() ? "" : ofMany(key.anyProperty()));
            default -> type;
        };
    }

    private static String ofMany(Key each) {
        if (each == null || each.types().size() != 1) {
            return "";
        }
        return switch (each.types().get(0)) {
            case "string" -> " of texts";
            case "object" -> " of maps";
            default -> "";
        };
    }
}
