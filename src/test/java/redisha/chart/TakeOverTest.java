package redisha.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.command.Main;
import redisha.model.KubeVersion;
import redisha.yaml.YamlWriter;

/** What Helm makes of a chart, before the judges of redisha: by itself, and over a release of the redis-ha chart. */
class TakeOverTest {
    private static final String SCENARIOS = "src/test/resources/scenarios/";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("sound")
    void nothing_is_found_in_it(Given given) throws IOException {
        Path made = file("made.yaml", Installation.of(folder, given).template("cache", "prod", given.secrets()));

        assertThat(validate(made.toString(), "--fail-on", "warning")).startsWith("exit 0");
    }

    static Stream<Given> sound() throws IOException {
        return ChartEqualsRenderingTest.given()
                .filter(given -> given.files().stream().noneMatch(file -> file.startsWith(SCENARIOS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-defaults.yaml",
                "02-homelab-haproxy.yaml",
                "04-auth-inline-password.yaml",
                "09-tls-everywhere.yaml",
                "32-parallel-seven-replicas.yaml",
                "49-storage-class.yaml",
                "57-name-override.yaml"
            })
    void an_upgrade_from_redis_ha_meets_nothing_that_cannot_be_changed(String scenario) throws IOException {
        Path installed = file("installed.yaml", installed(scenario));
        Map<String, Object> adopted = adopted(Given.file("recommended", SCENARIOS + scenario));

        assertThat(validate(file("adopted.yaml", adopted).toString(), "--from", installed.toString(), "--only", "api"))
                .startsWith("exit 0");
        assertThat(sentinelIds(adopted)).isNotEmpty().isEqualTo(sentinelIds(installed(scenario)));
    }

    @Test
    void an_upgrade_that_kubernetes_refuses_is_found() throws IOException {
        Path installed = file("installed.yaml", installed("01-defaults.yaml"));
        Given other = Given.file("recommended", SCENARIOS + "01-defaults.yaml").with("podManagementPolicy", "Parallel");

        assertThat(validate(file("adopted.yaml", adopted(other)).toString(), "--from", installed.toString()))
                .startsWith("exit 1")
                .contains("api/stateful-set-field-changed");
    }

    @Test
    void without_adoption_the_sentinels_would_be_taken_for_others() throws IOException {
        Given given = Given.file("recommended", SCENARIOS + "01-defaults.yaml");

        assertThat(sentinelIds(Installation.of(folder, given).template("cache", "prod", Map.of())))
                .isNotEqualTo(sentinelIds(installed("01-defaults.yaml")));
    }

    /** What the redis-ha chart has installed, but for the texts of its scripts. */
    private static Map<String, Object> installed(String scenario) {
        return Given.file("redis-ha", SCENARIOS + scenario).render("cache", "prod");
    }

    private Map<String, Object> adopted(Given given) {
        ChartRequest request =
                new ChartRequest("redis-ha", "5.0.0", "", given.merged(), Set.of(), Set.of(), KubeVersion.NEWEST, true);
        return new Installation(folder, ChartMaker.make(request, new ArrayList<>()))
                .template("cache", "prod", given.secrets());
    }

    private static List<String> sentinelIds(Map<String, Object> objects) {
        String text = objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith("StatefulSet/"))
                .map(object -> YamlWriter.write(object.getValue()))
                .collect(Collectors.joining());
        return text.lines()
                .map(String::strip)
                .filter(line -> line.matches("value: \"?[0-9a-f]{40}\"?"))
                .distinct()
                .toList();
    }

    private Path file(String name, Map<String, Object> objects) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                objects.values().stream().map(YamlWriter::write).collect(Collectors.joining("---\n")));
    }

    private static String validate(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        String[] line =
                Stream.concat(Stream.of("validate"), Stream.of(arguments)).toArray(String[]::new);
        int code = Main.run(InputStream.nullInputStream(), print, print, line);
        return "exit " + code + "\n" + out.toString(UTF_8);
    }
}
