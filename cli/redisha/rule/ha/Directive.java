package redisha.rule.ha;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import redisha.manifest.Spot;

/**
 * A line of redis.conf or sentinel.conf.
 *
 * @param name in small letters and by its present name; what Sentinel is told is called {@code sentinel monitor} and so on
 * @param arguments without quotes
 * @param spot the line
 */
record Directive(String name, List<String> arguments, Spot spot) {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    Directive {
        arguments = List.copyOf(arguments);
    }

    /** It tells Sentinel something about a group: the first argument is its name. */
    boolean isOfGroup() {
        return name.startsWith("sentinel ") && arguments.size() == 2 && !name.endsWith("-hostnames");
    }

    /** The argument at an index, empty when there are fewer. */
    String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** The argument at an index when it is a whole number. */
    OptionalLong number(int index) {
        String text = argument(index);
        return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
