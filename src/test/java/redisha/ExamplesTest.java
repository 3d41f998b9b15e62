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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the examples and the profiles render is written down in {@code src/test/resources/examples}, and real programs
 * take it. {@code mvn test -Dtest=ExamplesTest -Dgolden.update=true} writes it anew; read the difference before you commit
 * it.
 */
class ExamplesTest {
    private static final Path WRITTEN_DOWN = Path.of("src/test/resources/examples");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static List<Example> examples() {
        return Example.all();
    }

    @Test
    void there_are_examples_of_what_people_use_redis_for() {
        assertThat(examples())
                .extracting(Example::name)
                .contains("argo-cd-like", "home-lab", "monitoring", "production", "tls")
                .contains("profile-recommended", "profile-redis-ha");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_example_renders_to_the_same_bytes_each_time_and_everywhere(Example example) throws IOException {
        Path expected = WRITTEN_DOWN.resolve(example + ".yaml");

        String actual = example.render();

        assertThat(example.render()).isEqualTo(actual);
        if (UPDATE) {
            Files.createDirectories(WRITTEN_DOWN);
            Files.writeString(expected, actual);
        }
        assertThat(expected)
                .as("missing: run this test with -Dgolden.update=true")
                .exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_scripts_of_an_example_are_clean_posix_shell(Example example, @TempDir Path folder) throws IOException {
        Manifests manifests = Manifests.parse(example.render("--with-tests"));
        Map<String, String> scripts = new LinkedHashMap<>(manifests.files());
        scripts.keySet().removeIf(name -> !name.endsWith(".sh"));
        assertThat(scripts).hasSizeGreaterThan(9);
        scripts.putAll(inlineScripts(manifests));
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            files.add(Files.writeString(folder.resolve(script.getKey()), script.getValue())
                    .toString());
        }

        assertThat(complaints(Programs.path("shellcheck") + " -f gcc -s sh", files))
                .isEmpty();
        for (String file : files) {
            assertThat(complaints(Programs.path("dash") + " -n", List.of(file))).isEmpty();
            assertThat(complaints(Programs.path("busybox") + " ash -n", List.of(file)))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void real_programs_take_the_configurations_of_an_example(Example example, @TempDir Path folder) throws IOException {
        Manifests manifests = Manifests.parse(example.render());

        Workbench bench = new Workbench(folder, manifests.files(), manifests.environment());

        if (manifests.files().containsKey("haproxy.cfg")) {
            bench.checkHaproxy();
        }
        bench.startServers();
    }

    /** What containers, probes and hooks give to {@code sh -c}. */
    private static Map<String, String> inlineScripts(Manifests manifests) {
        Map<String, String> scripts = new LinkedHashMap<>();
        collect(manifests.objects(), scripts);
        assertThat(scripts).isNotEmpty();
        return scripts;
    }

    private static void collect(Object tree, Map<String, String> scripts) {
        if (tree instanceof List<?> list) {
            list.forEach(item -> collect(item, scripts));
        } else if (tree instanceof Map<?, ?> map) {
            List<Object> words = new ArrayList<>();
            for (String key : List.of("command", "args")) {
                words.addAll(map.get(key) instanceof List<?> list ? list : List.of());
            }
            if (words.size() > 2
                    && words.get(0).toString().matches("(/bin/)?sh")
                    && words.get(1).equals("-c")) {
                scripts.put("inline-" + scripts.size(), words.get(2) + "\n");
            }
            map.values().forEach(value -> collect(value, scripts));
        }
    }

    private static String complaints(String program, List<String> files) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.split(" ")));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exitCode = process.onExit().join().exitValue();
        return exitCode == 0 ? output : output + "exit code " + exitCode;
    }
}
