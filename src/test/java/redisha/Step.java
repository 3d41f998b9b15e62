package redisha;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A step of a way into an object such as {@code data.'redis.conf'} or {@code spec.containers[redis].args[0]}: a key, bare
 * or in single quotes, or an item in brackets.
 *
 * @param name the key; of an item its index or the {@code name} that it has
 */
record Step(String name, boolean item) {
    private static final Pattern STEP = Pattern.compile("'([^']*)'|\\[([^]]*)]|[^.'\\[\\]]+");

    static List<Step> way(String path) {
        return STEP.matcher(path)
                .results()
                .map(step -> step.group(2) == null
                        ? new Step(step.group(1) == null ? step.group() : step.group(1), false)
                        : new Step(step.group(2), true))
                .toList();
    }

    boolean isIndex() {
        return name.matches("\\d+");
    }
}
