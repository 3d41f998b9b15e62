package redisha;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redisha.YamlFile.map;
import static redisha.YamlFile.maps;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.command.Main;

class PostrenderTest {
    private static final String GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: größe}\n";

    private static final Map<String, Object> PLUGIN = map(YamlFile.read("plugin.yaml"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Arguments> texts() {
        String object = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: 'größe 😀'}";
        return Stream.of(
                Arguments.of("nothing", "", UTF_8),
                Arguments.of("no line at the end", object, UTF_8),
                Arguments.of("lines of Windows", object.replace("\n", "\r\n") + "\r\n", UTF_8),
                Arguments.of("a byte order mark", "\uFEFF" + object, UTF_8),
                Arguments.of("UTF-16", "\uFEFF" + object, UTF_16LE),
                Arguments.of("comments and empty documents", "# a\n---\n---\n" + object + " # b\n...\n", UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void manifests_leave_as_they_came(String name, String text, Charset charset) {
        assertThat(postrender(text.getBytes(charset))).isZero();
        assertThat(out.toByteArray()).isEqualTo(text.getBytes(charset));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Service: [, input/unreadable",
        "'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nimmutable: maybe\n', schema/type",
        "'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A}\n', api/bad-object-name",
        "{{ .Values.a }}, input/template"
    })
    void what_a_cluster_would_refuse_goes_no_further(String text, String rule) {
        assertThat(postrender(text.getBytes(UTF_8))).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(UTF_8)).contains("[" + rule + "]").endsWith("redisha: nothing was passed on.\n");
    }

    @Test
    void what_a_failover_would_suffer_from_goes_on_unless_it_is_to_fail() {
        run(
                InputStream.nullInputStream(),
                "render",
                "--no-validate",
                "--set",
                "sentinel.config.down-after-milliseconds=500");
        byte[] manifests = out.toByteArray();

        assertThat(postrender(manifests)).isZero();
        assertThat(out.toByteArray()).isEqualTo(manifests);
        assertThat(err.toString(UTF_8)).contains("  error   ").contains("[ha/");
        assertThat(postrender(manifests, "--fail-on", "error")).isEqualTo(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void with_fail_on_never_even_what_is_no_text_goes_on() {
        byte[] binary = {0, (byte) 0xff, 'a'};

        assertThat(postrender(binary, "--fail-on", "never")).isZero();
        assertThat(out.toByteArray()).isEqualTo(binary);
        assertThat(err.toString(UTF_8)).contains("<stdin>");
    }

    @Test
    void helm_4_runs_it_as_the_plugin_says(@TempDir Path folder) throws Exception {
        Map<String, Object> line =
                maps(map(PLUGIN.get("runtimeConfig")).get("platformCommand")).get(0);
        Checkout checkout = new Checkout(folder);
        List<String> command = new ArrayList<>();
        command.add(line.get("command")
                .toString()
                .replace("${HELM_PLUGIN_DIR}", checkout.folder().toString()));
        ((List<?>) line.get("args")).forEach(argument -> command.add(argument.toString()));
        byte[] manifests = GOOD.replace("größe", "good").getBytes(UTF_8);

        Checkout.Outcome passed = Checkout.run(folder, Map.of("LC_ALL", "C"), manifests, command);
        Checkout.Outcome refused = Checkout.run(folder, Map.of("LC_ALL", "C"), GOOD.getBytes(UTF_8), command);

        assertThat(passed.exitCode()).as(passed.err()).isZero();
        assertThat(passed.bytes()).isEqualTo(manifests);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.bytes()).isEmpty();
        assertThat(refused.err()).contains("[api/bad-object-name]");
    }

    @Test
    void the_plugin_has_the_version_of_the_program() throws Exception {
        assertThat(PLUGIN).containsEntry("name", "redisha").containsEntry("type", "postrenderer/v1");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + PLUGIN.get("version") + "-SNAPSHOT<");
    }

    private int postrender(byte[] stdin, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(0, "postrender");
        return run(new ByteArrayInputStream(stdin), arguments.toArray(String[]::new));
    }

    private int run(InputStream in, String... arguments) {
        out.reset();
        err.reset();
        return Main.run(in, new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8), arguments);
    }
}
