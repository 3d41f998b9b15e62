package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.Checkout.Outcome;

/** {@code .pre-commit-hooks.yaml}, each hook run as pre-commit runs it: the entry, then the names of the files. */
class PreCommitHooksTest {

    @TempDir
    private Path folder;

    static Stream<Map<String, Object>> hooks() {
        return YamlFile.maps(YamlFile.read(".pre-commit-hooks.yaml")).stream();
    }

    @Test
    void there_is_a_hook_that_builds_and_one_for_an_installed_redisha() {
        assertThat(hooks().map(hook -> hook.get("id") + " " + hook.get("language")))
                .containsExactly("redisha-validate script", "redisha-validate-system system");
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void a_hook_sees_all_files_at_once(Map<String, Object> hook) {
        assertThat(hook.get("require_serial")).isEqualTo(true);
        assertThat(hook.get("types")).isEqualTo(List.of("yaml"));
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void a_hook_fails_for_a_file_that_a_cluster_would_refuse(Map<String, Object> hook) throws Exception {
        Files.writeString(folder.resolve("good.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: good}\n");
        Files.writeString(folder.resolve("bad one.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: Bad}\n");

        assertThat(run(hook, "good.yaml").exitCode()).isZero();
        Outcome outcome = run(hook, "good.yaml", "bad one.yaml");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("at bad one.yaml:3:18").contains("2 objects, 1 error");
    }

    private Outcome run(Map<String, Object> hook, String... files) throws Exception {
        Checkout checkout = new Checkout(Files.createDirectories(folder.resolve("the hook")));
        List<String> command = new ArrayList<>(List.of(((String) hook.get("entry")).split(" ")));
        if (hook.get("language").equals("script")) {
            command.set(0, checkout.folder().resolve(command.get(0)).toString());
        } else {
            command.addAll(0, List.of("/usr/bin/env", "PATH=" + checkout.folder() + ":" + System.getenv("PATH")));
        }
        command.addAll(List.of(files));
        return Checkout.run(folder, Map.of(), new byte[0], command);
    }
}
