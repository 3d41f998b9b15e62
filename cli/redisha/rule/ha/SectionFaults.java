package redisha.rule.ha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import redisha.manifest.Spot;

/** Faults of one haproxy.cfg: what is wrong in many sections alike is told once, at the first, with the names of all. */
final class SectionFaults<K> {
    private static final int MOST_NAMES = 3;

    private final Map<K, Fault<K>> faults = new LinkedHashMap<>();

    /**
     * A fault, wherever it is found.
     *
     * @param kind what makes two faults the same
     * @param spot the first place
     * @param problem what is wrong there
     * @param sections the names of all sections that have it
     */
    record Fault<K>(K kind, Spot spot, String problem, Set<String> sections) {

        /** What is wrong, and in which sections. */
        String text() {
            List<String> names = new ArrayList<>(sections);
            String all = names.size() <= MOST_NAMES
                    ? String.join(", ", names)
                    : names.stream().limit(MOST_NAMES - 1).collect(Collectors.joining(", ")) + " and "
                            + (names.size() - MOST_NAMES + 1) + " more";
            return problem + " (" + all + ")";
        }
    }

    void add(K kind, HaproxySection section, Spot spot, String problem) {
        faults.computeIfAbsent(kind, key -> new Fault<>(kind, spot, problem, new LinkedHashSet<>()))
                .sections()
                .add(section.name());
    }

    /** One fault of each kind, in the order in which they were found. */
    List<Fault<K>> all() {
        return List.copyOf(faults.values());
    }
}
