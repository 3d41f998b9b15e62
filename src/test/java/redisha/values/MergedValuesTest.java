package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedValuesTest {
    private final MergedValues merged = Given.merged(
            """
            replicas: 5
            sentinel: {quorum: null}
            topologySpreadConstraints: {maxSkew: 2}
            redis:
              podAnnotations: {prometheus.io/scrape: "true"}
              disableCommands: [A, B]
            """);

    @Test
    void everyKeyIsThereWhetherGivenOrNot() {
        assertThat(merged.integer("replicas")).isEqualTo(5);
        assertThat(merged.integer("redis.port")).isEqualTo(6379);
        assertThat(merged.flag("hardAntiAffinity")).isTrue();
        assertThat(merged.text("image.tag")).isEqualTo("8.8.0-alpine");
        assertThat(merged.items("redis.disableCommands")).hasSize(2);
        assertThat(merged.entries("redis.config")).containsKeys("save", "maxmemory");
        assertThat(merged.text("redis.podAnnotations.prometheus\\.io/scrape")).isEqualTo("true");
    }

    @Test
    void whatIsNotThereIsEmptyButAMissingNumberIsABug() {
        assertThat(merged.at("podAnnotations")).isNull();
        assertThat(merged.has("sentinel.quorum")).isFalse();
        assertThat(merged.optionalInteger("sentinel.quorum")).isEmpty();
        assertThat(merged.optionalInteger("topologySpreadConstraints.maxSkew")).hasValue(2);
        assertThat(Given.merged("").optionalInteger("topologySpreadConstraints.maxSkew"))
                .isEmpty();
        assertThat(merged.text("redisPassword")).isEmpty();
        assertThat(merged.flag("exporter.sslEnabled")).isFalse();
        assertThat(merged.entries("podAnnotations")).isEmpty();
        assertThat(merged.items("no.such.key")).isEmpty();
        assertThatThrownBy(() -> merged.integer("sentinel.quorum")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> merged.flag("replicas")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> merged.items("redis")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePlaceOfAValueTellsWhereItCameFrom() {
        assertThat(merged.where("replicas")).hasToString("values.yaml:1:11");
        assertThat(merged.where("redis.port")).hasToString("default");
        assertThat(merged.where("redis.nothing")).hasToString("values.yaml:5:3");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "1, true",
        "x, true",
        "'\"false\"', true",
        "[0], true",
        "{a: null}, true",
        "false, false",
        "0, false",
        "0.0, false",
        "'\"\"', false",
        "[], false",
        "{}, false",
        "null, false",
    })
    void truthIsThatOfAHelmTemplate(String yaml, boolean truth) {
        assertThat(Given.merged("anything: " + yaml).truthy("anything")).isEqualTo(truth);
    }

    @Test
    void anUnknownPathIsNotTruthy() {
        assertThat(MergedValues.of(Given.CATALOGUE, List.of()).truthy("no.such.key"))
                .isFalse();
    }
}
