package redisha.drill.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The addresses of pods and Services. None begins as another ends, {@code 10.43.0.1} and {@code 10.43.0.10}, unless it is
 * wanted so: that is a fault of its own.
 */
final class Addresses {
    private static final int FIRST = 101;
    private static final int LAST = 250;

    private final Map<String, Integer> used = new LinkedHashMap<>();

    /** The next address of a Service. */
    String service() {
        return next("10.43.0.");
    }

    /** The address of a new pod; no two pods have the same, not even one after another.
     *
     * @param node on which it runs, counted from 0; each has a range of its own */
    String pod(int node) {
        return next("10.42." + (node + 1) + ".");
    }

    private String next(String range) {
        int last = used.merge(range, FIRST, (before, first) -> before + 1);
        if (last > LAST) {
            used.put(range, FIRST);
            return range + FIRST;
        }
        return range + last;
    }
}
