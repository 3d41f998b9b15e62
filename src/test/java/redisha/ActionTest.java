package redisha;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.YamlFile.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.Checkout.Outcome;

/** {@code action.yml}, its steps run by bash as a runner of GitHub does. */
class ActionTest {
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");
    private static final String GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: good}\n";
    private static final String BAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: Bad}\n";

    private final Map<String, Object> action = map(YamlFile.read("action.yml"));

    @TempDir
    private Path temporary;

    private Path workspace;

    @BeforeEach
    void workspace() throws IOException {
        workspace = Files.createDirectory(temporary.resolve("work space"));
        Files.writeString(workspace.resolve("good one.yaml"), GOOD);
        Files.writeString(workspace.resolve("bad.yaml"), BAD);
        Files.writeString(workspace.resolve("values.yaml"), "replicas: 5\n");
        Files.writeString(workspace.resolve("more.yaml"), "sentinel: {config: {down-after-milliseconds: 500}}\n");
    }

    @Test
    void every_input_is_described_and_used() {
        Map<String, Object> inputs = map(action.get("inputs"));
        TreeSet<String> used = new TreeSet<>();
        INPUT.matcher(action.toString()).results().forEach(match -> used.add(match.group(1)));

        assertThat(inputs.keySet()).hasSameElementsAs(used);
        assertThat(inputs.values()).allSatisfy(input -> assertThat(map(input)).containsKeys("description", "default"));
    }

    @Test
    void no_input_is_pasted_into_a_script() throws Exception {
        for (Map<String, Object> step : scripts()) {
            Path script = Files.writeString(temporary.resolve("step.sh"), (String) step.get("run"));

            assertThat(script).content().doesNotContain("${{");
            assertThat(Checkout.run(temporary, Map.of(), new byte[0], shellcheck(script))
                            .out())
                    .isEmpty();
        }
    }

    @Test
    void good_manifests_pass() throws Exception {
        Outcome outcome = run(Map.of("paths", "good one.yaml\n"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("1 object, no findings");
        assertThat(temporary.resolve("summary"))
                .content()
                .startsWith("```\n1 object, no findings")
                .endsWith("```\n");
        assertThat(temporary.resolve("output")).isEmptyFile();
    }

    @Test
    void bad_manifests_fail_the_step_and_are_annotated() throws Exception {
        Outcome outcome = run(Map.of("paths", "good one.yaml\nbad.yaml", "sarif", "out.sarif"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("::error file=bad.yaml,line=3,col=18,title=api/bad-object-name::");
        assertThat(temporary.resolve("summary")).content().contains("\nConfigMap/Bad\n");
        assertThat(temporary.resolve("output")).hasContent("sarif=out.sarif");
        assertThat(workspace.resolve("out.sarif")).content().contains("\"uri\" : \"bad.yaml\"");
    }

    @Test
    void the_inputs_reach_the_program() throws Exception {
        assertThat(run(Map.of("paths", "bad.yaml", "fail-on", "never")).exitCode())
                .isZero();
        assertThat(run(Map.of("paths", "bad.yaml", "skip", "bad-object-name,ha"))
                        .exitCode())
                .isZero();
        assertThat(run(Map.of("paths", "good one.yaml", "kube-version", "1.30")).out())
                .contains("(1.30");
    }

    @Test
    void values_are_rendered_and_findings_point_into_them() throws Exception {
        Outcome outcome = run(Map.of("values", "values.yaml\nmore.yaml"));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("::error file=more.yaml,line=1,col=");
    }

    @Test
    void what_has_to_change_first_is_told_and_nothing_is_claimed() throws Exception {
        Outcome outcome = run(Map.of("paths", "nothing.yaml", "sarif", "out.sarif"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("nothing.yaml: cannot be read: no such file");
        assertThat(temporary.resolve("summary")).isEmptyFile();
        assertThat(temporary.resolve("output")).isEmptyFile();
    }

    private Outcome run(Map<String, String> with) throws Exception {
        Checkout checkout = new Checkout(Files.createDirectories(temporary.resolve("the action")));
        Map<String, String> variables = new TreeMap<>();
        variables.put("GITHUB_ACTION_PATH", checkout.folder().toString());
        variables.put("RUNNER_TEMP", temporary.toString());
        for (String file : List.of("summary", "output")) {
            Path path = Files.writeString(temporary.resolve(file), "");
            variables.put(file.equals("summary") ? "GITHUB_STEP_SUMMARY" : "GITHUB_OUTPUT", path.toString());
        }
        Outcome outcome = null;
        for (Map<String, Object> step : scripts()) {
            map(step.get("env")).forEach((name, value) -> variables.put(name, filled((String) value, with)));
            Path script = Files.writeString(temporary.resolve("step.sh"), (String) step.get("run"));
            outcome = Checkout.run(
                    workspace,
                    variables,
                    new byte[0],
                    List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()));
        }
        return outcome;
    }

    private String filled(String value, Map<String, String> with) {
        return INPUT.matcher(value).replaceAll(match -> {
            Map<String, Object> input = map(map(action.get("inputs")).get(match.group(1)));
            return Matcher.quoteReplacement(with.getOrDefault(match.group(1), (String) input.get("default")));
        });
    }

    private List<Map<String, Object>> scripts() {
        List<Map<String, Object>> scripts = YamlFile.maps(
                        map(action.get("runs")).get("steps"))
                .stream()
                .filter(step -> step.containsKey("run"))
                .toList();
        assertThat(scripts).isNotEmpty().allSatisfy(step -> assertThat(step).containsEntry("shell", "bash"));
        return scripts;
    }

    private static List<String> shellcheck(Path script) {
        return List.of(Programs.path("shellcheck").toString(), "-s", "bash", script.toString());
    }
}
