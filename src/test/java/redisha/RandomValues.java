package redisha;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import redisha.values.Catalogue;
import redisha.values.Key;

/**
 * A random values tree: few keys or many, each with a value that its schema allows, and without contradictions. The same
 * seed gives the same tree.
 */
final class RandomValues {
    private static final List<Key> LEAVES = leaves();

    private final Random random;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final RandomText text;
    private final String profile;
    private final String yaml;
    private final String broken;

    private RandomValues(long seed, boolean real, boolean wanted) {
        random = new Random(seed);
        text = new RandomText(random);
        profile = text.pick(List.of("recommended", "redis-ha", "fast-failover", "home-lab"));
        draw();
        new Harmony(values, random, text).settle();
        if (real) {
            new RealDirectives(values, random, text).settle();
        }
        broken = wanted ? new Breakage(values, random, text).apply() : "";
        yaml = RandomYaml.write(values, random);
    }

    /** Values that redisha must accept. */
    static RandomValues sound(long seed) {
        return new RandomValues(seed, false, false);
    }

    /** The same, with texts that real programs can be started with. */
    static RandomValues real(long seed) {
        return new RandomValues(seed, true, false);
    }

    /** Values with one fault that redisha must refuse. */
    static RandomValues broken(long seed) {
        return new RandomValues(seed, false, true);
    }

    String profile() {
        return profile;
    }

    String yaml() {
        return yaml;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The path of the fault, empty when there is none. */
    String brokenPath() {
        return broken;
    }

    private void draw() {
        RandomSchema schema = new RandomSchema(random, text);
        int density = text.pick(List.of(4, 12, 40, 100));
        boolean switchedOn = random.nextBoolean();
        for (Key leaf : LEAVES) {
            boolean isSwitch = leaf.name().equals("enabled") && !leaf.path().contains("Probe");
            if (isSwitch && switchedOn && random.nextInt(10) < 7) {
                Paths.put(values, leaf.path(), true);
            } else if (random.nextInt(400) < density) {
                Paths.put(values, leaf.path(), schema.value(RandomSchema.node(leaf.path())));
            }
        }
    }

    /** The keys that have no named keys below them, and the maps that take other keys as well. */
    private static List<Key> leaves() {
        return Catalogue.load().keys().stream()
                .filter(key -> !key.structured()
                        || !Boolean.FALSE.equals(RandomSchema.node(key.path()).get("additionalProperties")))
                .toList();
    }
}
