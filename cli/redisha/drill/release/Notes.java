package redisha.drill.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the stage does otherwise than a cluster would, each said once. */
final class Notes {
    private final Set<String> all = new LinkedHashSet<>();

    void add(String note) {
        all.add(note);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
