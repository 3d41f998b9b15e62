package redisha.schedule;

import java.util.Objects;

/** What bars a node to pods that do not tolerate it. */
public record Taint(String key, String value, String effect) {
    /** What a cordoned node carries. */
    public static final Taint UNSCHEDULABLE = new Taint("node.kubernetes.io/unschedulable", "", "NoSchedule");

    private static final String PREFER = "PreferNoSchedule";

    public Taint {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(effect, "effect");
    }

    /** Keeps pods away for certain; the third effect only asks them to stay away. */
    public boolean bars() {
        return !effect.equals(PREFER);
    }

    /** {@code {node-role.kubernetes.io/control-plane: }}, as the scheduler's events write it. */
    @Override
    public String toString() {
        return "{" + key + ": " + value + "}";
    }
}
