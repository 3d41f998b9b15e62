package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import redisha.Checkout.Outcome;

/** What dist/ hands to kubectl, krew, Argo CD and shells, run as they would. What the build makes is seen by dist/check. */
class DistTest {

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkout() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void kubectl_finds_redisha_by_name_and_hands_everything_on() throws Exception {
        Path bin = plugin();
        Path krew = Files.createDirectories(folder.resolve("krew"));
        Files.createSymbolicLink(krew.resolve("kubectl-redisha"), bin.resolve("kubectl-redisha"));

        Outcome outcome = run(krew.resolve("kubectl-redisha").toString(), "explain", "replicas");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("replicas\n").contains("Number of members");
    }

    @Test
    void without_one_beside_it_kubectl_takes_the_redisha_on_path() throws Exception {
        Path bin = plugin();
        Files.delete(bin.resolve("redisha"));

        assertThat(run(bin.resolve("kubectl-redisha").toString(), "profiles").out())
                .startsWith("NAME");
    }

    @Test
    void kubectl_completes() throws Exception {
        Outcome outcome = run(plugin().resolve("kubectl_complete-redisha").toString(), "validate", "--fail-on", "w");

        assertThat(outcome.out()).isEqualTo("warning\n:4\n");
    }

    @Test
    void argo_cd_gets_manifests_and_nothing_else() throws Exception {
        Map<String, Object> plugin = yaml(Path.of("dist/argocd/plugin.yaml"));
        Map<String, Object> spec = map(plugin.get("spec"));
        Map<String, Object> generate = map(spec.get("generate"));
        List<String> command = new ArrayList<>(strings(generate.get("command")));
        command.addAll(strings(generate.get("args")));
        Path example = Path.of("dist/argocd/example").toAbsolutePath();
        Map<String, String> variables = new LinkedHashMap<>(path());
        variables.put("ARGOCD_APP_NAME", "cache");
        variables.put("ARGOCD_APP_NAMESPACE", "team-a");
        variables.put("KUBE_VERSION", "v1.31.4");
        variables.put("ARGOCD_ENV_PROFILE", "fast-failover");

        Outcome outcome = Checkout.run(example, variables, new byte[0], command);

        assertThat(plugin).containsEntry("kind", "ConfigManagementPlugin");
        assertThat(map(spec.get("discover"))).containsEntry("fileName", "redisha.yaml");
        assertThat(example.resolve("redisha.yaml")).exists();
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        Outcome same = run(
                checkout.redisha().toString(),
                "render",
                "cache",
                "-n",
                "team-a",
                "--kube-version",
                "1.31",
                "--profile",
                "fast-failover",
                "-f",
                example.resolve("redisha.yaml").toString());
        assertThat(outcome.out()).isEqualTo(same.out()).contains("storage: 20Gi");
        assertThat(Checkout.run(example, variables, new byte[0], command).out()).isEqualTo(outcome.out());
    }

    @Test
    void the_application_for_argo_cd_leads_to_the_example() throws IOException {
        Map<String, Object> source = map(
                map(yaml(Path.of("dist/argocd/application.yaml")).get("spec")).get("source"));

        assertThat(Path.of(source.get("path").toString()).resolve("redisha.yaml"))
                .exists();
        assertThat(map(source.get("plugin"))).containsEntry("name", "redisha");
    }

    /** The rules of krew's developer guide. */
    @Test
    void krew_finds_what_it_asks_for() throws IOException {
        Map<String, Object> manifest = yaml(Path.of("dist/krew.yaml"));
        Map<String, Object> spec = map(manifest.get("spec"));
        Map<String, Object> platform = map(((List<?>) spec.get("platforms")).get(0));

        assertThat(manifest).containsEntry("apiVersion", "krew.googlecontainertools.github.com/v1alpha2");
        assertThat(map(manifest.get("metadata"))).containsEntry("name", "redisha");
        assertThat(spec.get("version")).isEqualTo("vVERSION");
        assertThat((String) spec.get("shortDescription"))
                .hasSizeLessThanOrEqualTo(50)
                .doesNotEndWith(".")
                .doesNotContainIgnoringCase("kubectl");
        assertThat(platform.get("uri").toString()).endsWith("redisha-VERSION-linux-x64.tar.gz");
        assertThat(platform).containsEntry("sha256", "SHA256").containsEntry("bin", "bin/kubectl-redisha");
        assertThat(Files.readString(Path.of("dist/package"))).contains("dist/krew.yaml", "kubectl-redisha");
    }

    @Test
    void bash_completes_verbs_and_options() throws Exception {
        Path script = completion("bash");

        assertThat(run(
                                Programs.path("bash").toString(),
                                "-c",
                                """
                                . "$0"
                                COMP_WORDS=(redisha validate --fail-) COMP_CWORD=2
                                _complete_redisha
                                echo "${COMPREPLY[*]}"
                                """,
                                script.toString())
                        .out())
                .contains("--fail-on");
    }

    @Test
    void zsh_reads_the_script() throws Exception {
        Outcome outcome = run(
                Programs.path("zsh").toString(),
                "-fc",
                "autoload -U compinit; compinit -u -D; . \"$0\"; print $_comps[redisha]",
                completion("zsh").toString());

        assertThat(outcome.out()).contains("_complete_redisha");
    }

    @Test
    void fish_completes_verbs_values_and_files() throws Exception {
        Path script = completion("fish");
        Files.writeString(folder.resolve("values.yaml"), "");

        assertThat(fish(script, "redisha rend")).startsWith("render\tRender a release");
        assertThat(fish(script, "redisha validate --fail-on w")).isEqualTo("warning\n");
        assertThat(fish(script, "redisha render -f val")).isEqualTo("values.yaml\n");
    }

    private String fish(Path script, String line) throws Exception {
        return run(
                        Programs.path("fish").toString(),
                        "--no-config",
                        "-c",
                        "source " + script + "; complete -C '" + line + "'")
                .out();
    }

    private Path completion(String shell) throws Exception {
        Outcome outcome = run(checkout.redisha().toString(), "completion", shell);
        return Files.writeString(folder.resolve("completion." + shell), outcome.out());
    }

    /** The scripts of kubectl beside a redisha. */
    private Path plugin() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String script : List.of("kubectl-redisha", "kubectl_complete-redisha")) {
            Files.copy(Path.of("dist/kubectl", script), bin.resolve(script));
        }
        Files.createSymbolicLink(bin.resolve("redisha"), checkout.redisha());
        return bin;
    }

    private Outcome run(String... command) throws Exception {
        return Checkout.run(folder, path(), new byte[0], List.of(command));
    }

    private Map<String, String> path() {
        return Map.of("PATH", checkout.folder() + ":" + System.getenv("PATH"), "HOME", folder.toString());
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file, UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }
}
