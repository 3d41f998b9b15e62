package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 500 values that look like template code, on their way through the chart and on their way through the install. */
class NastyValuesTest {
    /** The places of one case; ten cases of fifty values each. */
    private static final int EACH = 10;

    private static final Given BASE = Given.profile("recommended").with("exporter", Map.of("enabled", true));

    @TempDir
    private static Path folder;

    private static Installation usual;

    @BeforeAll
    static void make() {
        usual = Installation.of(folder.resolve("usual"), BASE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void values_that_are_in_the_chart_reach_the_cluster_as_they_are(int seed) {
        NastyTexts nasty = new NastyTexts(seed);
        List<Object> environment = new ArrayList<>();
        for (String text : nasty.texts(EACH)) {
            environment.add(Map.of("name", "V" + environment.size(), "value", text));
        }
        Given given = BASE.with(
                        "extraContainers",
                        List.of(new LinkedHashMap<>(Map.of("name", "mine", "image", "mine:1", "env", environment))))
                .with("redis.customArgs", nasty.texts(EACH))
                .with("exporter.script", String.join("", nasty.texts(EACH)))
                .with("redis.podAnnotations", nasty.map(EACH))
                .with("haproxy.service.annotations", nasty.map(EACH));

        assertThat(Installation.of(folder.resolve("made" + seed), given).template("cache", "prod", Map.of()))
                .isEqualTo(given.render("cache", "prod"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void values_that_are_given_at_install_reach_the_cluster_as_they_are(int seed) {
        NastyTexts nasty = new NastyTexts(seed);
        Map<String, Object> install = new LinkedHashMap<>();
        install.put("redis.podAnnotations", nasty.map(EACH));
        install.put("haproxy.podAnnotations", nasty.map(EACH));
        install.put("haproxy.service.annotations", nasty.map(EACH));
        install.put("serviceAnnotations", nasty.map(EACH));
        install.put("nodeSelector", nasty.map(EACH - 1));
        install.put("image.tag", nasty.text());
        Given given = BASE;
        for (Map.Entry<String, Object> value : install.entrySet()) {
            given = given.with(value.getKey(), value.getValue());
        }

        assertThat(usual.template("cache", "prod", install)).isEqualTo(given.render("cache", "prod"));
    }
}
