package redisha.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.manifest.Spot;

/**
 * A label selector.
 *
 * @param labels labels that must be there with these values
 * @param requirements what else must hold
 */
public record Selector(Map<String, String> labels, List<Requirement> requirements) {

    /** One {@code matchExpressions} entry. */
    public record Requirement(String key, String operator, List<String> values) {
        boolean holds(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }

    /** A selector of {@code matchLabels} and {@code matchExpressions}; an absent one selects everything. */
    public static Selector of(Spot selector) {
        List<Requirement> requirements = new ArrayList<>();
        for (Spot expression : selector.at("matchExpressions").items()) {
            requirements.add(new Requirement(
                    expression.at("key").textOrEmpty(),
                    expression.at("operator").textOrEmpty(),
                    expression.at("values").items().stream()
                            .map(Spot::textOrEmpty)
                            .toList()));
        }
        return new Selector(selector.at("matchLabels").texts(), requirements);
    }

    /** A Service's selector: a plain map of labels. */
    public static Selector ofLabels(Spot labels) {
        return new Selector(labels.texts(), List.of());
    }

    public Selector {
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        requirements = List.copyOf(requirements);
    }

    /** Written out like {@link #hashCode}, since what Java makes of a record is linked at its first use, which a short run feels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Selector selector
                && labels.equals(selector.labels)
                && requirements.equals(selector.requirements);
    }

    @Override
    public int hashCode() {
        return labels.hashCode() * 31 + requirements.hashCode();
    }

    public boolean matches(Map<String, String> pod) {
        return labels.entrySet().stream().allMatch(label -> label.getValue().equals(pod.get(label.getKey())))
                && requirements.stream().allMatch(requirement -> requirement.holds(pod));
    }

    /** What keeps a pod from being selected, a clause for each label: {@code app is 'cache'}. */
    public List<String> misses(Map<String, String> pod) {
        List<String> misses = new ArrayList<>();
        labels.forEach((key, value) -> {
            if (!value.equals(pod.get(key))) {
                misses.add(has(pod, key));
            }
        });
        requirements.stream()
                .filter(requirement -> !requirement.holds(pod))
                .forEach(requirement -> misses.add(has(pod, requirement.key())));
        return misses;
    }

    private static String has(Map<String, String> pod, String key) {
        return pod.containsKey(key) ? key + " is " + Names.quoted(pod.get(key)) : key + " is missing";
    }

    /** Selects every pod. */
    public boolean isEmpty() {
        return labels.isEmpty() && requirements.isEmpty();
    }

    /** {@code app=redis-ha,release=cache}, as kubectl takes it. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        labels.forEach((key, value) -> parts.add(key + "=" + value));
        requirements.forEach(each -> parts.add(
                switch (each.operator()) {
                    case "Exists" -> each.key();
                    case "DoesNotExist" -> "!" + each.key();
                    default -> each.key() + (each.operator().equals("In") ? " in " : " notin ") + each.values();
                }));
        return String.join(",", parts);
    }
}
