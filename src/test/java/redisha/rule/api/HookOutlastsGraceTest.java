package redisha.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.Finding;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.Evidence;
import redisha.rule.Judge;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

class HookOutlastsGraceTest {

    @ParameterizedTest
    @CsvSource({"32, 0, 1", "33, 0, 0", "32, 1, 0"})
    void a_sleep_of_no_seconds_is_refused_before_1_33(int minor, int seconds, int findings) {
        assertThat(judge(minor, "sleep: {seconds: " + seconds + "}")).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[sleep, '30'] | 1",
                "[sleep, 30s] | 1",
                "[sleep, '29'] | 0",
                "[sleep, 30m] | 0",
                "[sleep, '29.5'] | 0",
                "[sh, -c, 'sleep 40'] | 1",
                "[/bin/sh, -ec, 'exec /bin/sleep 40'] | 1",
                "[bash, -c, 'sleep 40 && redis-cli shutdown'] | 1",
                "[sh, -c, 'sleep 40 & wait-for-master'] | 0",
                "[sh, -c, 'if busy; then sleep 40; fi'] | 0",
                "[sh, -c, 'sleepy 40'] | 0",
                "[/scripts/hand-over.sh] | 0",
            })
    void only_a_command_that_surely_sleeps_too_long_is_told(String command, int findings) {
        assertThat(judge(36, "exec: {command: " + command + "}")).hasSize(findings);
    }

    private static List<Finding> judge(int minor, String hook) {
        String pod = "kind: Pod\nspec:\n  containers:\n  - lifecycle:\n      preStop: {" + hook + "}\n";
        List<Manifest> manifests = YamlReader.read("pod.yaml", pod).stream()
                .map(tree -> new Manifest("pod.yaml", (Tree.Mapping) tree))
                .toList();
        return Judge.findings(
                Evidence.of(new Manifests(manifests), Optional.empty(), minor), List.of(new HookOutlastsGrace()));
    }
}
