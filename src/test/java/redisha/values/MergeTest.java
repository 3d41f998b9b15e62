package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {a: 1}                   | {a: 2}                  | {}
                    {a: 1}                   | {a: null}               | {}
                    {a: {b: 1, c: 2}}        | {a: {b: null}}          | {}
                    {a: {b: {c: 1}}}         | {a: {b: {c: null}}}     | {a: {b: {d: 2}}}
                    {a: {b: 1}}              | {a: null}               | {a: {c: 2}}
                    {a: {b: 1}}              | {a: 5}                  | {a: {c: 2}}
                    {a: {b: 1}}              | {a: {c: 2}}             | {a: null}
                    {}                       | {a: null, b: {c: null}} | {}
                    {}                       | {a: {b: 1}}             | {a: null}
                    {a: 1}                   | {a: {b: null}}          | {}
                    {a: {b: 1}}              | {a: 7}                  | {}
                    {a: {b: 1}}              | {a: [1]}                | {}
                    {a: [1, 2]}              | {a: [3]}                | {a: {b: null}}
                    {a: [{b: 1, c: 2}]}      | {a: [{b: null}]}        | {}
                    {a: null, b: {c: null}}  | {}                      | {}
                    {a: null}                | {a: {b: 1}}             | {}
                    {a: null, b: {c: null}}  | {a: null, b: {c: null}} | {}
                    {a: {}, b: []}           | {a: {}, b: []}          | {a: {c: 1}}
                    {a: {b: null}}           | {a: {b: {c: 1}}}        | {a: {b: {d: null}}}
                    {a: {b: {c: 1}}}         | {a: {b: null, x: null}} | {a: {x: {y: null}}}
                    """)
    void aLayeredTreeIsWhatHelmMakesOfIt(String defaults, String low, String high) throws IOException {
        assertThat(ours(defaults, List.of(low, high)))
                .isEqualTo(new HelmEngine(folder, defaults).values(List.of(low, high)));
    }

    @Test
    void twoHundredRandomPilesOfLayersMergeAsInHelm() throws IOException {
        HelmEngine helm = new HelmEngine(folder, "{}");
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String defaults = map(random, 3);
            List<String> layers = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                layers.add(map(random, 3));
            }
            helm.defaults(defaults);
            assertThat(ours(defaults, layers))
                    .as("seed %d: %s below %s", seed, defaults, layers)
                    .isEqualTo(helm.values(layers));
        }
    }

    @Test
    void theMergeIsALeftFoldSoANullInTheMiddleCuts() {
        var a = Given.tree("{a: {x: 1}}");
        var b = Given.tree("{a: null}");
        var c = Given.tree("{a: {y: 2}}");
        assertThat(Merge.over(Merge.over(a, b), c).plain())
                .isEqualTo(Given.tree("{a: {y: 2}}").plain());
        assertThat(Merge.over(a, Merge.over(b, c)).plain())
                .isEqualTo(Given.tree("{a: {x: 1, y: 2}}").plain());
    }

    @Test
    void everyValueKeepsThePlaceOfTheLayerItCameFrom() {
        var merged = Merge.onto(Given.tree("a: 1\nb: 2\n"), Given.tree("\n\nb: 3\n"));
        assertThat(merged.get("a").where()).hasToString("values.yaml:1:4");
        assertThat(merged.get("b").where()).hasToString("values.yaml:3:4");
        assertThat(merged.entries().get("b").where()).hasToString("values.yaml:3:1");
    }

    private static Object ours(String defaults, List<String> layers) {
        var user = Given.tree("{}");
        for (String layer : layers) {
            user = Merge.over(user, Given.tree(layer));
        }
        return Merge.onto(Given.tree(defaults), user).plain();
    }

    /** Few names, so that layers meet often. */
    private static String map(Random random, int depth) {
        List<String> entries = new ArrayList<>();
        for (String key : List.of("a", "b", "c", "d")) {
            if (random.nextInt(3) > 0) {
                entries.add(key + ": " + value(random, depth));
            }
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextInt(1000));
            case 2 -> "[" + random.nextInt(9) + ", {a: null}]";
            case 3 -> "\"text\"";
            default -> map(random, depth - 1);
        };
    }
}
