package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.schema.SchemaCheck;
import redisha.yaml.Tree;

/** Whatever is thrown at this room, the user gets values or a message. */
class HostileValuesTest {
    private static final SchemaCheck SCHEMA =
            SchemaCheck.ofResource("/schemas/values.schema.json", "values").suggesting(Given.CATALOGUE::didYouMean);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a.b\": 1}",
                "{\"\": {\"\": 1}}",
                "{\"a\\nb\": {\"\\0\": 1}}",
                "{\"redis.port\": 5}",
                "{redis: {\"\": null, \"config\": {\"\": [null, {}]}}}",
                "{labels: {\"\": null, \"a\\nb\": true}}",
                "{redis: [], sentinel: 5, haproxy: \"\", image: null, global: []}",
                "{tolerations: {a: 1}, nodeSelector: [1], replicas: {}}",
                "{replicas: 99999999999999999999999999}",
                "{replicas: 1e300}",
                "{replicas: -0.0}",
                "{image: {tag: 1e300}}",
                "{redisPassword: [1], existingSecret: {a: 1}}",
                "{\"*\": 1, \"[]\": 2, \"redis.*\": 3}",
                "{\ud83d\ude00: \ud83d\ude00, labels: {\ud83d\ude00: 5}}",
            })
    void strangeKeysAndValuesGiveValuesOrAMessage(String yaml) {
        survives(Given.tree(yaml));
    }

    @Test
    void longListsAndWideMapsAreNoTrouble() {
        survives(Given.tree("tolerations: [" + "{a: b}, ".repeat(20_000) + "{}]"));
        StringBuilder wide = new StringBuilder("labels:\n");
        for (int i = 0; i < 20_000; i++) {
            wide.append("  k").append(i).append(": ").append(i).append('\n');
        }
        survives(Given.tree(wide.toString()));
    }

    @Test
    void valuesAsDeepAsTheReaderAllowsAreNoTrouble() {
        survives(Given.tree("redis: {resources: " + "{a: [".repeat(40) + "]}".repeat(40) + "}"));
        survives(Given.set(SetOption.JSON, "redis.resources=" + "[".repeat(100) + "]".repeat(100))
                .over(Given.tree("{}")));
    }

    @ParameterizedTest
    @EnumSource(SetOption.class)
    void everyRandomExpressionIsReadOrRefusedWithAMessage(SetOption option) {
        String letters = "ab.,=[]{}\\\"'01- \n:nulltrue\u00e9\ud83d\ude00";
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "a=" : "");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                survives(Given.set(option, text.toString()).over(Given.tree("{a: 1, b: [1, {a: {}}]}")));
            } catch (UserError refused) {
                assertThat(Voice.line(refused)).as("seed %d", seed).startsWith("redisha: ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[["})
    void deepJsonIsRefusedBeforeTheStackEnds(String open) {
        assertThatCode(() -> Given.set(SetOption.JSON, "a=" + open.repeat(100_000)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 100 levels");
    }

    @Test
    void longPathsAreRefusedBeforeTheStackEnds() {
        assertThatCode(() -> Given.set(SetOption.TYPED, "a" + ".a".repeat(100_000) + "=1"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 30 levels");
        assertThatCode(() -> Given.set(SetOption.TYPED, "a" + "[0]".repeat(100_000) + "=1"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 30 levels");
    }

    private static void survives(Tree.Mapping values) {
        MergedValues merged = MergedValues.settled(Given.CATALOGUE, List.of(new Layer.Values("values.yaml", values)));
        assertThat(SCHEMA.check(merged.root()))
                .allSatisfy(finding -> assertThat(Voice.line(finding)).isNotBlank());
    }
}
