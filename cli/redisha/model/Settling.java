package redisha.model;

import java.util.Map;

/** Settles blocks in which a value of the user and one of a profile exclude each other: the user's stays. */
final class Settling {
    private static final String AT_LEAST = "minAvailable";
    private static final String AT_MOST = "maxUnavailable";

    private Settling() {}

    /** A disruption budget, which may hold one of its two limits only. */
    static Map<String, Object> budget(Reading reading, Section around) {
        String key = "podDisruptionBudget";
        Map<String, Object> budget = around.fragment(key);
        budget.values().removeIf(value -> value == null);
        if (!budget.containsKey(AT_LEAST) || !budget.containsKey(AT_MOST)) {
            return budget;
        }
        Section limits = around.section(key);
        boolean ownAtLeast = !reading.isBuiltIn(limits, AT_LEAST);
        boolean ownAtMost = !reading.isBuiltIn(limits, AT_MOST);
        if (ownAtLeast && ownAtMost) {
            reading.problems()
                    .error(
                            limits,
                            AT_MOST,
                            "stands beside " + AT_LEAST + ", and Kubernetes allows one of the two",
                            "Keep " + AT_MOST + ": 1, which lets a node drain and keeps the majority.");
        }
        budget.remove(ownAtLeast ? AT_MOST : AT_LEAST);
        return budget;
    }

    /** An update strategy; only RollingUpdate has parameters. */
    static Map<String, Object> strategy(Reading reading, Section around, String key) {
        Map<String, Object> strategy = around.fragment(key);
        String parameters = "rollingUpdate";
        if ("RollingUpdate".equals(strategy.getOrDefault("type", "RollingUpdate"))
                || strategy.get(parameters) == null) {
            return strategy;
        }
        if (!reading.isBuiltIn(around.section(key), parameters)) {
            reading.problems()
                    .error(
                            around.section(key),
                            parameters,
                            "has no meaning when the type is " + strategy.get("type"),
                            "Take it out, or set the type to RollingUpdate.");
        }
        strategy.remove(parameters);
        return strategy;
    }
}
