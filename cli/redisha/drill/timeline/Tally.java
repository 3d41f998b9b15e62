package redisha.drill.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the writes of one route, or of the reads, in numbers.
 *
 * @param acknowledged attempts that were answered
 * @param refused attempts that were not, or with an error
 * @param lost numbers that were acknowledged and are not kept
 * @param duplicated numbers that are kept more than once
 * @param unacknowledged numbers that are kept although no attempt to write them was acknowledged
 * @param errors how many attempts ended in each class of error, the most frequent first
 */
public record Tally(
        long acknowledged, long refused, long lost, long duplicated, long unacknowledged, Map<String, Long> errors) {

    public Tally {
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }
}
