package redisha.chart;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real Helm takes at install and what it refuses, in its words and ours. */
class FrozenKeysTest {
    @TempDir
    private static Path folder;

    private static Installation chart;

    @BeforeAll
    static void make() {
        chart = Installation.of(folder, Given.profile("recommended"));
    }

    @ParameterizedTest
    @CsvSource({
        "replicas, 5, /replicas",
        "auth, true, /auth",
        "redis.port, 7000, /redis/port",
        "redis.config.maxmemory, 1gb, /redis/config",
        "redis.config.new-directive, yes, /redis/config",
        "sentinel.quorum, 3, /sentinel/quorum",
        "haproxy.enabled, false, /haproxy/enabled",
        "haproxy.readOnly.enabled, true, /haproxy/readOnly",
        "persistentVolume.enabled, false, /persistentVolume/enabled",
        "affinity, x, /affinity",
        "exporter.enabled, true, /exporter",
        "global.compatibility.openshift.adaptSecurityContext, force, /global",
        "fullnameOverride, other, /fullnameOverride",
    })
    void a_frozen_key_is_refused_with_the_way_out(String key, String value, String place) {
        assertThatThrownBy(() -> chart.template("cache", "prod", Map.of(key, value)))
                .hasMessageContaining("- at '" + place)
                .hasMessageContaining(ChartSchema.FROZEN);
    }

    @ParameterizedTest
    @CsvSource({
        "replcas, additional properties 'replcas' not allowed",
        "image.tga, at '/image': additional properties 'tga' not allowed",
        "haproxy.service.typ, at '/haproxy/service': additional properties 'typ' not allowed",
    })
    void a_typo_is_refused(String key, String message) {
        assertThatThrownBy(() -> chart.template("cache", "prod", Map.of(key, "x")))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "haproxy.replicas, three, 'at ''/haproxy/replicas'': got string, want integer'",
        "image.pullPolicy, Sometimes, 'at ''/image/pullPolicy'': value must be one of'",
        "persistentVolume.size, big, 'at ''/persistentVolume/size'': ''big'' does not match pattern'",
    })
    void a_value_of_the_wrong_kind_is_refused(String key, String value, String message) {
        assertThatThrownBy(() -> chart.template("cache", "prod", Map.of(key, value)))
                .hasMessageContaining(message);
    }

    @Test
    void what_a_parent_chart_adds_is_no_typo() {
        assertThatCode(() -> chart.template(
                        "cache", "prod", Map.of("enabled", true, "global.imageRegistry", "mirror.example.com")))
                .doesNotThrowAnyException();
    }
}
