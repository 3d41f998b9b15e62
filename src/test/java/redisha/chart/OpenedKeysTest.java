package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;

/** {@code --open} and {@code --freeze}: what can be opened beyond the usual, and what cannot. */
class OpenedKeysTest {
    private static final Given VALUES =
            Given.profile("recommended").with("haproxy.enabled", true).with("exporter.enabled", true);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "redis.config.maxmemory, 256mb",
        "redis.port, 7000",
        "haproxy.timeout.client, 60s",
        "haproxy.maxconn, 4000",
        "exporter.script, return {{1}}",
        "exporter.port, 9200",
        "sentinel.config.down-after-milliseconds, 7000",
        "splitBrainDetection.interval, 30",
        "extraVolumes, '[{\"name\": \"more\", \"emptyDir\": {}}]'",
        "topologyKey, zone",
        "fullnameOverride, other",
        "nameOverride, mine",
        "clusterDomain, example.org",
    })
    void another_key_may_be_opened(String key, String json) {
        Object value = json.matches("[\\[{0-9].*[]}0-9]")
                ? redisha.yaml.YamlReader.read("json", json).get(0).plain()
                : json;
        Installation chart = Installation.of(folder, VALUES, key);

        assertThat(chart.template("cache", "prod", Map.of())).isEqualTo(VALUES.render("cache", "prod"));
        assertThat(chart.template("cache", "prod", Map.of(key, value)))
                .isEqualTo(VALUES.with(key, value).render("cache", "prod"));
    }

    @Test
    void an_opened_text_cannot_break_out_of_its_configuration_file() {
        Installation chart = Installation.of(folder, VALUES, "redis.config.maxmemory-policy");

        assertThatThrownBy(() ->
                        chart.template("cache", "prod", Map.of("redis.config.maxmemory-policy", "noeviction\nport 1")))
                .hasMessageContaining("redis.config.maxmemory-policy stands in a configuration file or script");
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, decides which objects",
        "auth, decides which objects",
        "redis, decides which objects",
        "replcas, there is no such key",
        "podDisruptionBudget, decides which objects",
        "sentinel.quorum, fixed in a chart",
        "haproxy.tls.keyName, no object would show it",
    })
    void what_decides_the_structure_is_refused(String key, String message) {
        assertThatThrownBy(() -> Installation.of(folder, VALUES, key))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_secret_in_a_configuration_is_refused() {
        assertThatThrownBy(() -> Installation.of(folder, VALUES.with("redis.config.requirepass", "hush")))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.problem()).contains("redis.config.requirepass")));
    }
}
