package redisha.drill.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of the node that lose every packet between two groups of pods; what the node itself sends is not touched. */
final class Partition {
    /** Behind the node's own addresses, before the routes to pods. */
    private static final int FIRST = 100;

    private final Ip ip;

    /** Rule to its preference, which names it when it is deleted. */
    private final Map<String, Integer> rules = new LinkedHashMap<>();

    private Set<Integer> minority = Set.of();

    Partition(Ip ip) {
        this.ip = ip;
    }

    void between(Set<Integer> pods) {
        minority = pods;
    }

    /** Makes the rules fit the pods of the stage and their addresses. */
    void of(Map<Integer, List<String>> addresses) {
        Set<String> wanted = new LinkedHashSet<>();
        addresses
                .keySet()
                .forEach(from -> addresses.forEach((to, theirs) -> {
                    if (minority.contains(from) != minority.contains(to)) {
                        theirs.forEach(
                                address -> wanted.add("iif %s to %s blackhole".formatted(Ip.link(from), address)));
                    }
                }));
        List<String> changes = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>(rules.keySet());
        gone.removeAll(wanted);
        gone.forEach(rule -> changes.add("rule del pref " + rules.remove(rule)));
        wanted.removeAll(rules.keySet());
        wanted.forEach(rule -> changes.add("rule add pref %d %s".formatted(number(rule), rule)));
        ip.node(changes);
    }

    private int number(String rule) {
        int free = FIRST;
        while (rules.containsValue(free)) {
            free++;
        }
        rules.put(rule, free);
        return free;
    }
}
