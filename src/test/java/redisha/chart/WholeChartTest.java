package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.yaml.KeyPath;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** The files of a chart as Helm, people and registries read them. */
class WholeChartTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("redisha.chart.ChartEqualsRenderingTest#given")
    void lint_has_nothing_to_say_and_values_table_and_schema_hold_the_same_keys_and_no_secret(Given given) {
        Chart chart = ChartMaker.make(given.request(), new ArrayList<>());

        assertThat(new Installation(folder, chart).lint()).isEmpty();
        List<String> open = keysOfTheTable(chart.files().get("README.md"));
        Tree.Mapping values = (Tree.Mapping)
                YamlReader.read("values.yaml", chart.files().get("values.yaml")).get(0);
        assertThat(leaves(values, "", open)).hasSizeGreaterThan(20).containsExactlyElementsOf(open);
        Map<String, Object> secrets = given.secrets();
        assertThat(open).allSatisfy(key -> assertThat(Values.at(values, key).plain())
                .as(key)
                .isEqualTo(secrets.containsKey(key) ? "" : preset(given, key)));
        secrets.values().forEach(secret -> assertThat(chart.files())
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain(secret.toString())));
    }

    @Test
    void the_archive_holds_what_helm_package_makes_of_the_folder() throws IOException {
        Chart chart = ChartMaker.make(Given.profile("recommended").request(), new ArrayList<>());
        Path made = ChartFiles.folder(folder, chart);
        new Helm(made).packageIt().withDestination(folder).call();
        Map<String, String> byHelm = unpacked(Files.readAllBytes(folder.resolve("redis-ha-1.0.0.tgz")));

        Map<String, String> byUs = unpacked(Files.readAllBytes(ChartFiles.archive(folder, chart)));

        assertThat(YamlReader.read("helm", byUs.remove("redis-ha/Chart.yaml"))
                        .get(0)
                        .plain())
                .isEqualTo(YamlReader.read("helm", byHelm.remove("redis-ha/Chart.yaml"))
                        .get(0)
                        .plain());
        assertThat(byUs).isEqualTo(byHelm);
    }

    @Test
    void the_same_values_give_the_same_chart() {
        ChartRequest request = Given.profile("recommended").request();

        assertThat(ChartMaker.make(request, new ArrayList<>())).isEqualTo(ChartMaker.make(request, new ArrayList<>()));
    }

    /** An empty map stands for an empty list where both are allowed. */
    private static Object preset(Given given, String key) {
        Object value = given.merged().plain(key);
        return key.equals("haproxy.service.externalIPs") && Map.of().equals(value) ? List.of() : value;
    }

    private static List<String> leaves(Tree.Mapping map, String path, List<String> ends) {
        List<String> leaves = new ArrayList<>();
        map.entries().forEach((key, entry) -> {
            String child = KeyPath.child(path, key);
            if (ends.contains(child)) {
                leaves.add(child);
            } else {
                leaves.addAll(leaves((Tree.Mapping) entry.value(), child, ends));
            }
        });
        return leaves;
    }

    private static List<String> keysOfTheTable(String readme) {
        Matcher row = ROW.matcher(readme);
        List<String> keys = new ArrayList<>();
        while (row.find()) {
            keys.add(row.group(1));
        }
        return keys;
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
