package redisha.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Labels that are sought.
 *
 * @param requirements all of them must hold; null when nothing is sought, as where an object has no selector at all
 */
public record LabelSelector(List<Requirement> requirements) {
    public static final LabelSelector NOTHING = new LabelSelector(null);
    public static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    public LabelSelector {
        requirements = requirements == null ? null : List.copyOf(requirements);
    }

    public boolean matches(Map<String, String> labels) {
        if (requirements == null) {
            return false;
        }
        for (Requirement each : requirements) {
            if (!each.holds(labels)) {
                return false;
            }
        }
        return true;
    }

    /** The selector that demands this as well. */
    LabelSelector and(Requirement more) {
        if (requirements == null || requirements.contains(more)) {
            return this;
        }
        List<Requirement> all = new ArrayList<>(requirements);
        all.add(more);
        return new LabelSelector(all);
    }
}
