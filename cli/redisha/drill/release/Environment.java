package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a container with their values, and what a command becomes under them. */
public final class Environment {

    /** {@code $$} is an escaped dollar; a reference to a variable that is not there stays as it is. */
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\$|\\(([^()]*)\\))");

    private final Map<String, String> values = new LinkedHashMap<>();

    private Environment() {}

    /**
     * The values of these variables, in their order; a later one of the same name wins.
     *
     * @param before what a container has of its own accord
     * @param fields the value of a field of the pod
     */
    public static Environment of(Map<String, String> before, List<Env> variables, UnaryOperator<String> fields) {
        Environment environment = new Environment();
        environment.values.putAll(before);
        for (Env each : variables) {
            environment.values.put(each.name(), environment.value(each, fields));
        }
        return environment;
    }

    private String value(Env variable, UnaryOperator<String> fields) {
        if (variable instanceof Env.Text text) {
            return expand(text.value());
        }
        return variable instanceof Env.Given given ? given.value() : fields.apply(((Env.Field) variable).path());
    }

    public Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    /** A command with the references in its words replaced. */
    public List<String> expand(List<String> command) {
        return command.stream().map(this::expand).toList();
    }

    private String expand(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(replacement(match.group(), match.group(1))));
    }

    private String replacement(String written, String name) {
        return name == null ? "$" : values.getOrDefault(name, written);
    }
}
