package redisha.values;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the user gave on the command line about values.
 *
 * @param profiles names, in order; empty for the standard profile
 * @param files each {@code -f}, in order; {@code -} is the standard input
 * @param under the dotted key of each file that holds the values; empty for the whole file
 * @param sets the texts of each of the {@code --set} options, in order
 * @param lenient unknown keys are warnings
 */
public record ValuesRequest(
        List<String> profiles, List<String> files, String under, Map<SetOption, List<String>> sets, boolean lenient) {

    public ValuesRequest {
        profiles = List.copyOf(profiles);
        files = List.copyOf(files);
        Objects.requireNonNull(under, "under");
        Map<SetOption, List<String>> ordered = new EnumMap<>(SetOption.class);
        ordered.putAll(sets);
        sets = Collections.unmodifiableMap(ordered);
    }

    /** Nothing but the standard profile. */
    public static ValuesRequest nothing() {
        return new ValuesRequest(List.of(), List.of(), "", Map.of(), false);
    }
}
