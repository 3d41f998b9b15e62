package redisha.schedule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Amounts by resource name: cpu in thousandths of a core, memory and storage in bytes, everything else in pieces.
 *
 * @param amounts sorted by name; none is zero
 */
public record Resources(Map<String, Long> amounts) {
    public static final String CPU = "cpu";
    public static final String MEMORY = "memory";
    public static final String EPHEMERAL_STORAGE = "ephemeral-storage";

    /** How many pods a node holds. */
    public static final String PODS = "pods";

    public static final Resources NONE = new Resources(Map.of());

    public Resources {
        TreeMap<String, Long> sorted = new TreeMap<>(amounts);
        sorted.values().removeIf(amount -> amount == 0);
        amounts = Collections.unmodifiableMap(sorted);
    }

    /** Zero when nothing is said. */
    public long of(String resource) {
        return amounts.getOrDefault(resource, 0L);
    }

    public boolean isEmpty() {
        return amounts.isEmpty();
    }

    public Resources plus(Resources other) {
        return with(other, Resources::sum);
    }

    /** The larger amount of each resource. */
    public Resources max(Resources other) {
        return with(other, Math::max);
    }

    /** These amounts, and of the other what is not named here. */
    public Resources orElse(Resources other) {
        return with(other, (mine, theirs) -> mine);
    }

    public Resources times(int count) {
        TreeMap<String, Long> all = new TreeMap<>();
        amounts.forEach((resource, amount) -> all.put(resource, amount * count));
        return new Resources(all);
    }

    private Resources with(Resources other, BinaryOperator<Long> both) {
        if (other.isEmpty()) {
            return this;
        }
        TreeMap<String, Long> all = new TreeMap<>(amounts);
        other.amounts.forEach((resource, amount) -> all.merge(resource, amount, both));
        return new Resources(all);
    }

    /** Never beyond the largest number there is: an amount may be that by itself. */
    static long sum(long a, long b) {
        long sum = a + b;
        return a > 0 && b > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }
}
