package redisha.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redisha.Programs;

/** Every script of every kind of release, as three programs read it. */
class ScriptsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void scriptsAreCleanPosixShell(Variant variant) throws Exception {
        List<Path> scripts = write(variant);

        assertThat(scripts).hasSizeGreaterThan(9);
        assertThat(said(Programs.path("shellcheck") + " -f gcc -s sh", scripts)).isEmpty();
        for (Path script : scripts) {
            assertThat(said(Programs.path("dash") + " -n", List.of(script))).isEmpty();
            assertThat(said(Programs.path("busybox") + " ash -n", List.of(script)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void scriptsSayWhatTheyPromise(Variant variant) throws IOException {
        for (Path script : write(variant)) {
            List<String> lines = Files.readAllLines(script);
            if (!script.endsWith("redisha.sh")) {
                assertThat(lines.remove(0)).as("%s", script).isEqualTo("#!/bin/sh");
            }
            assertThat(lines.get(0)).as("%s", script).startsWith("# ");
        }
    }

    /** Children that nobody waits for become those of the container's first process: Sentinel writes a line for each. */
    @ParameterizedTest
    @EnumSource(Variant.class)
    void who_starts_something_in_the_background_waits_for_it(Variant variant) throws IOException {
        for (Path script : write(variant)) {
            List<String> lines = Files.readAllLines(script);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).endsWith(" &")) {
                    assertThat(lines.subList(i + 1, Math.min(i + 4, lines.size())))
                            .as("%s:%s", script.getFileName(), i + 1)
                            .anyMatch(line -> line.strip().matches("wait( .*)?"));
                }
            }
        }
    }

    private List<Path> write(Variant variant) throws IOException {
        ConfigFiles files = new ConfigFiles();
        Map<String, String> all = new LinkedHashMap<>(files.mainConfigMap(variant.release()));
        all.putAll(files.healthConfigMap(variant.release()));
        all.put("service_test.sh", "#!/bin/sh\n" + files.serviceTest(variant.release()));
        all.keySet().removeIf(name -> !name.endsWith(".sh"));
        for (Map.Entry<String, String> script : all.entrySet()) {
            Files.writeString(folder.resolve(script.getKey()), script.getValue());
        }
        return all.keySet().stream().map(folder::resolve).toList();
    }

    private static String said(String program, List<Path> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.split(" ")));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? output : "exit " + process.exitValue() + ": " + output;
    }
}
