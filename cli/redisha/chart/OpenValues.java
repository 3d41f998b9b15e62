package redisha.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.values.Catalogue;
import redisha.values.Paragraph;
import redisha.yaml.KeyPath;
import redisha.yaml.YamlWriter;

/** {@code values.yaml}: each open key with its value in this chart, below a comment that says what it means. */
final class OpenValues {
    private static final String TITLE = "What stays open in this chart, with the values that it was generated with. All"
            + " else is decided in the values of redisha: change it there and generate the chart anew.";

    private final Catalogue catalogue;
    private final StringBuilder out = new StringBuilder();

    private OpenValues(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String of(Catalogue catalogue, List<Knob> knobs) {
        OpenValues values = new OpenValues(catalogue);
        values.comment(TITLE, "");
        values.out.append('\n');
        values.section(tree(knobs), "", "");
        return values.out.toString();
    }

    /** Maps for sections, knobs where they end. */
    private static Map<String, Object> tree(List<Knob> knobs) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Knob knob : knobs) {
            List<String> keys = KeyPath.keys(knob.key());
            Map<String, Object> section = root;
            for (String key : keys.subList(0, keys.size() - 1)) {
                section = map(section.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>()));
            }
            section.put(keys.get(keys.size() - 1), knob);
        }
        return root;
    }

    private void section(Map<String, Object> section, String path, String indentation) {
        boolean first = true;
        for (Map.Entry<String, Object> entry : section.entrySet()) {
            out.append(first ? "" : "\n");
            first = false;
            if (entry.getValue() instanceof Knob knob) {
                comment(meaning(knob), indentation);
                lines(entry.getKey(), knob.preset().plain(), indentation);
            } else {
                String child = KeyPath.child(path, entry.getKey());
                catalogue.key(child).ifPresent(key -> comment(key.description(), indentation));
                out.append(indentation).append(entry.getKey()).append(":\n");
                section(map(entry.getValue()), child, indentation + "  ");
            }
        }
    }

    static String meaning(Knob knob) {
        return knob.required() ? knob.meaning() + " Helm does not install without it." : knob.meaning();
    }

    /** Line by line as they are: in a block of text every blank counts. */
    private void lines(String name, Object value, String indentation) {
        String text = YamlWriter.write(Collections.singletonMap(name, value));
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            out.append(line.isEmpty() ? "" : indentation + line).append('\n');
        }
    }

    private void comment(String text, String indentation) {
        String start = indentation + "# ";
        for (String line : Paragraph.lines(text, Paragraph.WIDTH - start.length())) {
            out.append(start).append(line).append('\n');
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object section) {
        return (Map<String, Object>) section;
    }
}
