package redisha.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Turns a free map of directives into the lines of a configuration file. */
final class ConfigLines {

    private ConfigLines() {}

    /** One line per entry in the order of the keys, one per item where the value is a list. */
    static List<String> of(Reading reading, Section section, String key, BiFunction<String, String, String> line) {
        List<String> lines = new ArrayList<>();
        Map<String, Object> sorted = new TreeMap<>(section.fragment(key));
        Section config = section.section(key);
        sorted.forEach((directive, value) -> {
            if (isOneLine(reading, config, directive, directive)) {
                for (Object item : value instanceof List<?> items ? items : java.util.Arrays.asList(value)) {
                    String text = item == null ? "" : item.toString();
                    if (isOneLine(reading, config, directive, text)) {
                        lines.add(line.apply(directive, text).stripTrailing());
                    }
                }
            }
        });
        return lines;
    }

    private static boolean isOneLine(Reading reading, Section config, String directive, String text) {
        boolean oneLine = text.chars().noneMatch(c -> c < ' ' && c != '\t');
        if (!oneLine) {
            reading.problems()
                    .error(
                            config,
                            directive,
                            "holds a line break, which would begin another directive",
                            "Write one entry per directive; a list gives several lines.");
        }
        return oneLine;
    }
}
