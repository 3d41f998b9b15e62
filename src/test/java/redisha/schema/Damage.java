package redisha.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Something done to a good value that may make it a bad one. */
final class Damage {
    private static final List<Object> VALUES = Arrays.asList(
            null,
            "",
            "a",
            "Always",
            "TCP",
            "500m",
            "1.5Gi",
            "x\n",
            "é",
            "10%",
            true,
            false,
            0,
            -1,
            5,
            70_000,
            3_000_000_000L,
            1.5,
            2.0,
            1e300,
            List.of(),
            List.of("a"),
            List.of(1),
            Map.of(),
            Map.of("name", "a"));

    private Damage() {}

    /** Walks to a random place and changes what stands there. */
    @SuppressWarnings("unchecked")
    static void to(Object plain, Random random) {
        if (plain instanceof Map<?, ?> map && !map.isEmpty()) {
            List<String> keys = new ArrayList<>((Set<String>) map.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            Object below = map.get(key);
            if (isFilled(below) && random.nextInt(6) > 0) {
                to(below, random);
                return;
            }
            Map<String, Object> changed = (Map<String, Object>) map;
            switch (random.nextInt(6)) {
                case 0 -> changed.remove(key);
                case 1 -> changed.put(key + "x", changed.remove(key));
                default -> changed.put(key, VALUES.get(random.nextInt(VALUES.size())));
            }
        } else if (plain instanceof List<?> list && !list.isEmpty()) {
            int index = random.nextInt(list.size());
            if (isFilled(list.get(index)) && random.nextInt(6) > 0) {
                to(list.get(index), random);
            } else {
                ((List<Object>) list).set(index, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
    }

    private static boolean isFilled(Object plain) {
        return plain instanceof Map<?, ?> map && !map.isEmpty() || plain instanceof List<?> list && !list.isEmpty();
    }
}
