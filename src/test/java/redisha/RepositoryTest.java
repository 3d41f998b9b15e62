package redisha;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every file of the repository has to keep, whatever room it belongs to. */
class RepositoryTest {

    /** The top level as the README describes it; what else lies around in a checkout is its owner's. */
    private static final List<String> TOP_LEVEL = List.of(
            ".ci",
            ".gitignore",
            ".pre-commit-hooks.yaml",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "LICENSE",
            "NOTICE",
            "README.md",
            "action.yml",
            "bench",
            "cli",
            "dist",
            "docs",
            "examples",
            "plugin.yaml",
            "pom.xml",
            "profiles",
            "redisha",
            "schemas",
            "src",
            "templates",
            "verify");

    private static final List<Path> FILES = files();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<![\\w.-])/(work|root|home)/",
                "(?i)\\b(repo1?\\.maven|registry\\.npmjs|files\\.pythonhosted|proxy\\.golang|index\\.crates|deb\\.debian)\\b"
            })
    void no_file_names_the_machine_or_the_registry_it_was_made_with(String forbidden) {
        assertThat(filesWith(forbidden)).isEmpty();
    }

    /** Test inputs may be anything; where a template calls another one, the line that calls it has the line end. */
    @Test
    void texts_are_utf8_with_unix_lines_of_which_the_last_one_ends() throws IOException {
        for (Path file : FILES) {
            if (!file.startsWith("src/test/resources")) {
                assertThat(text(file)).as(file.toString()).doesNotContain("\r");
                assertThat(text(file).endsWith("\n"))
                        .as(file.toString())
                        .isNotEqualTo(
                                file.getParent() != null && file.getParent().endsWith("lib"));
            }
        }
    }

    /** Links to other sites, and to places within a page, are not looked at. */
    @Test
    void every_link_of_a_page_leads_to_a_file() {
        Pattern link = Pattern.compile("\\]\\((?!\\w+:|#)([^)#\\s]+)[^)]*\\)");

        for (Path page : FILES) {
            if (page.toString().endsWith(".md") && !page.startsWith("src/test/resources")) {
                assertThat(link.matcher(text(page)).results().map(found -> found.group(1)))
                        .as(page.toString())
                        .allMatch(target -> Files.exists(page.resolveSibling(target)));
            }
        }
    }

    @Test
    void scripts_are_executable_and_clean_under_shellcheck() throws Exception {
        List<Path> scripts = scripts("#!/bin/sh\n", "#!/usr/bin/env bash\n");

        assertThat(scripts).contains(Path.of("redisha"), Path.of("verify"), Path.of(".ci/run"));
        assertThat(scripts).allMatch(Files::isExecutable);
        assertThat(complaints(scripts, Programs.path("shellcheck").toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox"})
    void posix_scripts_are_read_by_small_shells(String shell) throws Exception {
        String program = Programs.path(shell).toString();

        for (Path script : scripts("#!/bin/sh\n")) {
            List<String> command = shell.equals("busybox") ? List.of(program, "sh", "-n") : List.of(program, "-n");
            assertThat(complaints(List.of(script), command.toArray(String[]::new)))
                    .isEmpty();
        }
    }

    private static List<Path> filesWith(String forbidden) {
        Pattern pattern = Pattern.compile(forbidden);
        return FILES.stream()
                .filter(file ->
                        pattern.matcher(new String(bytes(file), ISO_8859_1)).find())
                .toList();
    }

    private static List<Path> scripts(String... firstLines) {
        return FILES.stream()
                .filter(file -> !file.toString().endsWith(".jte"))
                .filter(file -> Stream.of(firstLines).anyMatch(new String(bytes(file), ISO_8859_1)::startsWith))
                .toList();
    }

    private static String complaints(List<Path> files, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        files.forEach(file -> words.add(file.toString()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() == 0 ? output : output + "exit code " + process.exitValue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new AssertionError(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() {
        return TOP_LEVEL.stream()
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(RepositoryTest::walk)
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path top) {
        try {
            return Files.walk(top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
