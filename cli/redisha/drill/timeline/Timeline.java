package redisha.drill.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One run of one scenario, whole: what a judge needs and nothing else.
 *
 * @param attempts in the order in which they ended
 * @param events in the order in which they happened
 * @param kept after recovery, the numbers in the list of each writer on the master, in the order of the list
 */
public record Timeline(Setting setting, List<Attempt> attempts, List<Event> events, Map<String, List<Long>> kept) {

    public Timeline {
        Objects.requireNonNull(setting, "setting");
        attempts = List.copyOf(attempts);
        events = List.copyOf(events);
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }
}
