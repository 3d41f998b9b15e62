package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    void lint_has_nothing_to_say(Given given) {
        assertThat(Installation.of(folder, given).lint()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("redisha.chart.ChartEqualsRenderingTest#given")
    void values_table_and_schema_hold_the_same_keys_and_no_secret(Given given) {
        ChartRequest request = given.request();
        List<Knob> knobs =
                CoreMaker.make(request, Wrapping.extras(), new ArrayList<>()).knobs();
        Map<String, String> files = ChartMaker.make(request, new ArrayList<>()).files();

        Map<String, Object> presets = new LinkedHashMap<>();
        knobs.forEach(knob -> presets.put(knob.key(), knob.preset().plain()));
        Tree.Mapping values = (Tree.Mapping)
                YamlReader.read("values.yaml", files.get("values.yaml")).get(0);
        Map<String, Object> read = new LinkedHashMap<>();
        presets.keySet().forEach(key -> read.put(key, Values.at(values, key).plain()));
        assertThat(read).isEqualTo(presets);
        assertThat(leaves(values, "", presets.keySet())).containsExactlyElementsOf(presets.keySet());
        assertThat(keysOfTheTable(files.get("README.md"))).containsExactlyElementsOf(presets.keySet());
        given.secrets().values().forEach(secret -> assertThat(files)
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

    private static List<String> leaves(Tree.Mapping map, String path, java.util.Set<String> ends) {
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
