package redisha.chart;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import redisha.chart.Node.Text;
import redisha.chart.Part.Code;
import redisha.chart.Part.Literal;
import redisha.yaml.JsonWriter;

/** A string as a scalar on one line of a YAML template. */
final class Token {
    private static final Pattern BARE = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Token() {}

    static String of(Text text) {
        if (text.encoded()) {
            return Go.action(Go.argument(text.parts()) + " | b64enc | quote");
        }
        if (text.isLiteral()) {
            return literal(text.literal());
        }
        boolean names = text.parts().stream().allMatch(part -> part instanceof Literal || ((Code) part).name());
        if (names && text.parts().size() > 1) {
            return '"' + inside(text.parts()) + '"';
        }
        return Go.action(pipeline(text.parts()) + " | quote");
    }

    /** A text as it stands where nothing quotes it. */
    static String raw(List<Part> parts) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean beforeAction = i + 1 < parts.size() && parts.get(i + 1) instanceof Code;
            if (parts.get(i) instanceof Literal literal) {
                raw.append(beforeAction ? Go.escapedBeforeAction(literal.text()) : Go.escaped(literal.text()));
            } else {
                raw.append(Go.action(((Code) parts.get(i)).expression()));
            }
        }
        return raw.toString();
    }

    private static String inside(List<Part> parts) {
        return raw(parts.stream()
                .map(part -> part instanceof Literal literal
                        ? new Literal(withoutQuotes(JsonWriter.compact(literal.text())))
                        : part)
                .toList());
    }

    private static String pipeline(List<Part> parts) {
        return Go.bare(Go.argument(parts));
    }

    private static String literal(String text) {
        boolean bare = BARE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return bare ? text : Go.escaped(JsonWriter.compact(text));
    }

    private static String withoutQuotes(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
