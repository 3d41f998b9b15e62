package redisha.drill.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Under which circumstances a timeline was recorded.
 *
 * @param scenario the name of the fault, {@code crash}
 * @param subject what was drilled, {@code recommended} or the name of a file; tells the columns of a comparison apart
 * @param run counted from 1
 * @param seed from which the moment of the fault is derived
 * @param load what clients did
 * @param timers what the manifests say of time
 * @param versions of each program: {@code redis-server}, {@code 7.0.15}
 */
public record Setting(
        String scenario,
        String subject,
        int run,
        long seed,
        LoadPlan load,
        Timers timers,
        Map<String, String> versions) {

    public Setting {
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(timers, "timers");
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
}
