package redisha.values;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import redisha.yaml.Tree;
import redisha.yaml.YamlWriter;

/** The built-in defaults as a values file that says what each key means; reading it gives the defaults again. */
public final class DocumentedDefaults {
    private static final String TITLE = "The built-in defaults of redisha, which are those of the chart. Profiles and"
            + " values files change them; a key that has no default stands in a comment.";

    private final StringBuilder out = new StringBuilder();

    private DocumentedDefaults() {}

    public static String of(Catalogue catalogue) {
        DocumentedDefaults defaults = new DocumentedDefaults();
        defaults.comment(TITLE, "");
        defaults.out.append('\n');
        defaults.section(catalogue.root(), catalogue.defaults(), "");
        return defaults.out.toString();
    }

    private void section(Key section, Tree.Mapping defaults, String indentation) {
        boolean first = true;
        for (Map.Entry<String, Key> property : section.properties().entrySet()) {
            if (!first) {
                out.append('\n');
            }
            first = false;
            comment(property.getValue().description(), indentation);
            key(property.getKey(), property.getValue(), defaults.get(property.getKey()), indentation);
        }
    }

    private void key(String name, Key key, Tree value, String indentation) {
        if (value == null) {
            lines(indentation + "# ", name, starter(key));
        } else if (key.structured() && value instanceof Tree.Mapping map) {
            boolean empty = map.entries().isEmpty();
            out.append(indentation).append(name).append(empty ? ": {}\n" : ":\n");
            section(key, map, indentation + "  ");
        } else {
            lines(indentation, name, value.plain());
        }
    }

    private void lines(String start, String name, Object value) {
        for (String line :
                YamlWriter.write(Collections.singletonMap(name, value)).split("\n")) {
            out.append((start + line).stripTrailing()).append('\n');
        }
    }

    /** What somebody who removes the comment sign begins with. */
    private static Object starter(Key key) {
        String type = key.types().isEmpty() ? "null" : key.types().get(0);
        return switch (type) {
            case "object" -> Map.of();
            case "array" -> List.of();
            case "string" -> "";
            case "boolean" -> false;
            default -> null;
        };
    }

    private void comment(String text, String indentation) {
        String start = indentation + "# ";
        for (String line : Paragraph.lines(text, Paragraph.WIDTH - start.length())) {
            out.append(start).append(line).append('\n');
        }
    }
}
