package redisha.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import redisha.values.MergedValues;
import redisha.yaml.Tree;

/** Turns a free map of directives into the lines of a configuration file. */
final class ConfigLines {

    private ConfigLines() {}

    /** One line per entry in the order of the keys, one per item where the value is a list. */
    static List<String> of(Reading reading, Section section, String key, BinaryOperator<String> line) {
        List<String> lines = new ArrayList<>();
        Section config = section.section(key);
        for (String directive : new TreeSet<>(config.map().entries().keySet())) {
            for (String text : texts(config.value(directive))) {
                if (isOneLine(reading, config, directive, directive) && isOneLine(reading, config, directive, text)) {
                    lines.add(line.apply(directive, text).stripTrailing());
                }
            }
        }
        return lines;
    }

    private static List<String> texts(Tree value) {
        return value instanceof Tree.Sequence list
                ? list.items().stream().map(ConfigLines::text).toList()
                : List.of(text(value));
    }

    private static String text(Tree value) {
        return MergedValues.written((Tree.Scalar) value);
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
