package redisha.schedule;

import java.util.Objects;

/**
 * A PodDisruptionBudget.
 *
 * @param minAvailable null when it says {@code maxUnavailable}
 * @param maxUnavailable null when it says {@code minAvailable}
 */
public record Budget(String namespace, String name, LabelSelector selector, Share minAvailable, Share maxUnavailable) {

    public Budget {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(selector, "selector");
    }

    public boolean covers(Pod pod) {
        return pod.namespace().equals(namespace) && selector.matches(pod.labels());
    }

    /** How many of its pods must stay healthy; both percentages are rounded up, as the disruption controller does. */
    public int desired(int expected) {
        if (maxUnavailable != null) {
            return Math.max(0, expected - maxUnavailable.roundedUp(expected));
        }
        return minAvailable == null ? 0 : minAvailable.roundedUp(expected);
    }

    /** How many of its pods may be evicted now. */
    public int allowed(int expected, int healthy) {
        return Math.max(0, healthy - desired(expected));
    }

    /** {@code PodDisruptionBudget/default/redis-ha}. */
    public String id() {
        return "PodDisruptionBudget/" + namespace + "/" + name;
    }
}
