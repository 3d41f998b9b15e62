package redisha.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads where pods may run: node selector, tolerations, affinity and spread. */
final class PlacementReader {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final String ANTI_AFFINITY = "podAntiAffinity";

    private final Reading reading;
    private final Section root;

    private PlacementReader(Reading reading) {
        this.reading = reading;
        this.root = reading.root();
    }

    static Placement redis(Reading reading, Labels labels) {
        return new PlacementReader(reading).redis(labels.redisMembers());
    }

    /** HAProxy's own placement, each part falling back to the one that it shares with the Redis pods. */
    static Placement haproxy(Reading reading, Labels labels) {
        return new PlacementReader(reading).haproxy(labels.haproxySelector());
    }

    private Placement redis(Map<String, String> members) {
        return new Placement(
                root.texts("nodeSelector"),
                root.list("tolerations"),
                affinity(root, root.text("topologyKey"), members),
                spread(root.section("topologySpreadConstraints"), members),
                root.text("priorityClassName", sharedPriority()),
                root.text("schedulerName"));
    }

    private Placement haproxy(Map<String, String> members) {
        Section haproxy = root.section("haproxy");
        return new Placement(
                owner(haproxy, "nodeSelector").texts("nodeSelector"),
                owner(haproxy, "tolerations").list("tolerations"),
                affinity(haproxy, haproxy.text("topologyKey", root.text("topologyKey")), members),
                spread(owner(haproxy, "topologySpreadConstraints").section("topologySpreadConstraints"), members),
                haproxy.text("priorityClassName", sharedPriority()),
                "");
    }

    private Section owner(Section own, String key) {
        boolean given = own.plain(key) instanceof Map<?, ?> map ? !map.isEmpty() : own.has(key);
        return given ? own : root;
    }

    private String sharedPriority() {
        return root.section("global").text("priorityClassName");
    }

    private Map<String, Object> affinity(Section section, String topologyKey, Map<String, String> members) {
        boolean replaced = section.value("affinity") instanceof redisha.yaml.Tree.Mapping map
                ? !map.entries().isEmpty()
                : !section.text("affinity").isEmpty();
        if (replaced) {
            return reading.templatedBlock(section, "affinity");
        }
        Map<String, Object> affinity = section.fragment("additionalAffinities");
        affinity.put(
                ANTI_AFFINITY,
                joined(
                        affinity.get(ANTI_AFFINITY),
                        antiAffinity(section.flag("hardAntiAffinity"), topologyKey, members)));
        return affinity;
    }

    private static Map<String, Object> antiAffinity(boolean hard, String topologyKey, Map<String, String> members) {
        Map<String, Object> term = new LinkedHashMap<>();
        term.put("labelSelector", Map.of("matchLabels", members));
        term.put("topologyKey", topologyKey);
        if (hard) {
            return Map.of(REQUIRED, List.of(term));
        }
        Map<String, Object> weighted = new LinkedHashMap<>();
        weighted.put("weight", 100);
        weighted.put("podAffinityTerm", term);
        return Map.of(PREFERRED, List.of(weighted));
    }

    /** The user's anti-affinity terms with ours behind them. */
    private static Map<String, Object> joined(Object own, Map<String, Object> ours) {
        if (!(own instanceof Map<?, ?> map)) {
            return ours;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, terms) -> all.put((String) key, terms));
        ours.forEach((key, terms) -> {
            List<Object> list = new ArrayList<>(all.get(key) instanceof List<?> given ? given : List.of());
            list.addAll((List<?>) terms);
            all.put(key, list);
        });
        return all;
    }

    private static List<Object> spread(Section section, Map<String, String> members) {
        if (!section.flag("enabled")) {
            return List.of();
        }
        int maxSkew = section.plain("maxSkew") instanceof Number number ? number.intValue() : 1;
        Map<String, Object> constraint = new LinkedHashMap<>();
        constraint.put("maxSkew", Math.max(1, maxSkew));
        constraint.put("topologyKey", section.text("topologyKey", "topology.kubernetes.io/zone"));
        constraint.put("whenUnsatisfiable", section.text("whenUnsatisfiable", "ScheduleAnyway"));
        constraint.put("labelSelector", Map.of("matchLabels", members));
        return List.of(constraint);
    }
}
