package redisha.chart;

import java.util.List;
import java.util.stream.Collectors;
import redisha.chart.Part.Code;
import redisha.chart.Part.Literal;
import redisha.yaml.JsonWriter;

/** How texts are written in Go's template language so that they stay those texts. */
final class Go {
    private static final String BRACES = "{{ \"{{\" }}";
    private static final String BRACE = "{{ \"{\" }}";

    private Go() {}

    /** A string literal inside an action; JSON's escapes are Go's. */
    static String quoted(String text) {
        return JsonWriter.compact(text);
    }

    /** Text outside of actions: where an action would begin, an action writes the braces. */
    static String escaped(String text) {
        return text.replace("{{", BRACES);
    }

    /** The same for text that an action follows. */
    static String escapedBeforeAction(String text) {
        String escaped = escaped(text);
        return escaped.endsWith("{") ? escaped.substring(0, escaped.length() - 1) + BRACE : escaped;
    }

    /** An action that prints a value. */
    static String action(String expression) {
        return "{{ " + bare(expression) + " }}";
    }

    /** A text as one argument. */
    static String argument(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0) instanceof Code code ? code.expression() : quoted(((Literal) parts.get(0)).text());
        }
        StringBuilder format = new StringBuilder();
        parts.forEach(part ->
                format.append(part instanceof Literal literal ? literal.text().replace("%", "%%") : "%v"));
        return parts.stream()
                .filter(Code.class::isInstance)
                .map(part -> ((Code) part).expression())
                .collect(Collectors.joining(" ", "(printf " + quoted(format.toString()) + " ", ")"));
    }

    /** An argument without the parentheses that only an argument needs. */
    static String bare(String expression) {
        return expression.startsWith("(") && closing(expression) == expression.length() - 1
                ? expression.substring(1, expression.length() - 1)
                : expression;
    }

    /** Where the first parenthesis is closed. */
    private static int closing(String expression) {
        int depth = 0;
        boolean inside = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (inside && c == '\\') {
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (!inside && c == '(') {
                depth++;
            } else if (!inside && c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
