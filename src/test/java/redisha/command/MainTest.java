package redisha.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import redisha.rule.About;
import redisha.schema.KubernetesSchemas;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Set<String> verbs() {
        CommandLine program = new CommandLine(new Redisha(
                        InputStream.nullInputStream(),
                        new PrintStream(OutputStream.nullOutputStream()),
                        () -> -1,
                        new Machine(() -> 0, "", false))
                .spec());
        Verb.registerAll(program);
        return program.getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void the_help_of_every_verb_is_golden(String verb) {
        assertThat(Path.of("src/test/resources/golden", verb, "help", "args")).hasContent(verb + " --help");
    }

    @Test
    void every_folder_of_golden_cases_is_a_verb() throws IOException {
        Set<String> folders = new TreeSet<>(verbs());
        folders.add("redisha");
        try (Stream<Path> golden = Files.list(Path.of("src/test/resources/golden"))) {
            assertThat(golden.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(folders);
        }
    }

    @Test
    void the_version_says_what_it_runs_on_and_speaks_of() {
        assertThat(run(InputStream.nullInputStream(), out, "--version")).isZero();
        assertThat(out.toString(UTF_8))
                .matches("redisha \\S+\nJava "
                        + Pattern.quote(System.getProperty("java.runtime.version"))
                        + "\nKubernetes schemas 1\\.28 to 1\\.36\nvalues of the redis-ha chart 4\\.39\\.0\n");
    }

    @Test
    void every_finding_of_a_schema_has_a_page() {
        assertThat(OtherPages.ALL).extracting(About::id).doesNotHaveDuplicates().containsAll(KubernetesSchemas.RULES);
    }

    @Test
    void the_id_of_every_page_is_a_layer_and_words_with_dashes() {
        assertThat(Validation.PAGES)
                .extracting(About::id)
                .allMatch(id -> id.matches("(schema|api|ha|input|ignore|values)/[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void a_bug_is_told_with_its_stack_trace() {
        assertThat(run(null, out, "--version")).isEqualTo(3);
        assertThat(err.toString(UTF_8))
                .startsWith("java.lang.NullPointerException")
                .contains("at redisha.command.Main.run")
                .contains("\nredisha: this is a bug of redisha. Please report it");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_run_with_a_clock_tells_how_long_it_took() {
        int exitCode = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                CommandLine.Help.Ansi.OFF,
                () -> 41,
                false,
                "validate",
                "--set",
                "replicas=5",
                "--only",
                "schema");

        assertThat(exitCode).isZero();
        assertThat(out.toString(UTF_8)).endsWith(" objects, no findings (1.36, 41 ms)\n");
    }

    @Test
    void an_input_that_does_not_fit_into_memory_is_no_bug() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        assertThat(run(endless, out, "validate", "-")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("redisha: the input does not fit into memory. Give it in several");
    }

    @Test
    void output_that_gets_lost_is_not_a_success() {
        OutputStream fullDisk = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(run(InputStream.nullInputStream(), fullDisk, "--version")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("redisha: the output could not be written to its end.");
    }

    @Test
    void output_and_errors_are_utf8() {
        assertThat(run(InputStream.nullInputStream(), out, "größe")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("redisha: unknown verb 'größe'.");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void the_completion_script_knows_the_verbs(String shell) throws Exception {
        assertThat(run(InputStream.nullInputStream(), out, "completion", shell)).isZero();
        String ask = "\nCOMP_WORDS=(redisha comp) COMP_CWORD=1\n_complete_redisha\necho \"${COMPREPLY[*]}\"\n";

        Process bash = new ProcessBuilder(redisha.Programs.path("bash").toString(), "-s")
                .redirectErrorStream(true)
                .start();
        try (OutputStream script = bash.getOutputStream()) {
            script.write((out.toString(UTF_8) + ask).getBytes(UTF_8));
        }

        assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).isEqualTo("completion\n");
        assertThat(bash.waitFor()).isZero();
    }

    static Stream<String> shells() {
        return Stream.of("bash", "zsh");
    }

    private int run(InputStream in, OutputStream output, String... args) {
        return Main.run(in, new PrintStream(output, false, UTF_8), new PrintStream(err, false, UTF_8), args);
    }
}
