package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.schema.SchemaCheck;

class ReadingTest {
    private static final SchemaCheck SCHEMA =
            SchemaCheck.ofResource("/schemas/values.schema.json", "values").suggesting(Given.CATALOGUE::didYouMean);

    @TempDir
    Path folder;

    @Test
    void eachLayerWinsOverThoseBelowItInHelmsOrder() throws IOException {
        MergedValues merged = reading("redis: {port: 4}\n")
                .read(new ValuesRequest(
                        List.of("redis-ha"),
                        List.of(
                                file("a.yaml", "replicas: 1\nnameOverride: a\nhaproxy: {replicas: 1}\n"),
                                file("b.yaml", "nameOverride: b\n"),
                                "-"),
                        "",
                        Map.of(
                                SetOption.FILE, List.of("redis.customConfig=" + file("c", "from file")),
                                SetOption.STRING, List.of("fullnameOverride=string"),
                                SetOption.TYPED,
                                        List.of("fullnameOverride=typed,haproxy.replicas=7", "sentinel.quorum=9"),
                                SetOption.JSON, List.of("{\"haproxy\": {\"replicas\": 6, \"checkFall\": 3}}")),
                        false));
        assertThat(merged.integer("replicas")).isEqualTo(1);
        assertThat(merged.text("nameOverride")).isEqualTo("b");
        assertThat(merged.integer("redis.port")).isEqualTo(4);
        assertThat(merged.where("redis.port")).hasToString("<stdin>:1:15");
        assertThat(merged.integer("haproxy.replicas")).isEqualTo(7);
        assertThat(merged.integer("haproxy.checkFall")).isEqualTo(3);
        assertThat(merged.text("fullnameOverride")).isEqualTo("string");
        assertThat(merged.integer("sentinel.quorum")).isEqualTo(9);
        assertThat(merged.text("redis.customConfig")).isEqualTo("from file");
    }

    @Test
    void withoutAProfileTheRecommendedOneApplies() {
        assertThat(reading("").read(ValuesRequest.nothing()).flag("haproxy.enabled"))
                .isTrue();
        assertThat(reading("").read(profiles("redis-ha")).flag("haproxy.enabled"))
                .isFalse();
    }

    @Test
    void allProblemsAreToldInOneRunInTheOrderOfTheFile() throws IOException {
        String file = file(
                "values.yaml",
                """
                replicas: "5"
                redis:
                  port: 70000
                  replcas: 3
                redisPassword: 123456
                image: redis:7
                """);
        assertThat(problems(new ValuesRequest(List.of(), List.of(file), "", Map.of(), false)))
                .containsExactly(
                        "values.yaml:1:11: warning: replicas: text \"5\" is taken as the number 5. Write 5 without quotes.",
                        "values.yaml:3:9: redis.port: 70000 is out of range 0 to 65535.",
                        "values.yaml:4:3: redis.replcas: unknown key. Did you mean 'replicas' at the top level?",
                        "values.yaml:5:16: redisPassword: must be text, but without quotes it is a number. "
                                + "Put it in quotes: redisPassword: \"...\".",
                        "values.yaml:6:8: image: must be a map, found text \"redis:7\". "
                                + "Its keys are repository, tag, pullPolicy.");
    }

    @Test
    void lenientTurnsUnknownKeysIntoWarningsAndNothingElse() throws IOException {
        String unknown = file("values.yaml", "redis: {replcas: 3}\n");
        MergedValues merged = reading("").read(new ValuesRequest(List.of(), List.of(unknown), "", Map.of(), true));
        assertThat(merged.warnings())
                .extracting(Voice::line)
                .singleElement()
                .asString()
                .contains("warning: redis.replcas: unknown key");
        String wrong = file("wrong.yaml", "replicas: many\n");
        assertThat(problems(new ValuesRequest(List.of(), List.of(wrong), "", Map.of(), true)))
                .containsExactly("wrong.yaml:1:11: replicas: must be a whole number, found text \"many\". "
                        + "Write digits without quotes.");
    }

    @Test
    void valuesMayLieBelowAKeyAndTheirPlacesStay() throws IOException {
        String file = file("argo.yaml", "redis-ha:\n  enabled:\n    replicas: 5\nserver: {x: 1}\n");
        MergedValues merged =
                reading("").read(new ValuesRequest(List.of(), List.of(file), "redis-ha.enabled", Map.of(), false));
        assertThat(merged.integer("replicas")).isEqualTo(5);
        assertThat(merged.where("replicas").toString()).endsWith("argo.yaml:3:15");
    }

    @Test
    void aSubchartsValuesWithoutUnderAreAnsweredWithUnder() throws IOException {
        String file = file("values.yaml", "redis-ha: {replicas: 5, haproxy: {enabled: true}}\n");
        assertThat(problems(new ValuesRequest(List.of(), List.of(file), "", Map.of(), false)))
                .containsExactly("values.yaml:1:1: redis-ha: unknown key. "
                        + "If the values of redisha lie below it, add --under redis-ha.");
    }

    static Stream<List<String>> unreadable() {
        return Stream.of(
                List.of(
                        "a: 1\n---\nb: 2\n",
                        "",
                        "values.yaml:3:1: a second document starts here, but a values file holds one. "
                                + "Put the documents into files of their own and give each with -f."),
                List.of(
                        "- a\n",
                        "",
                        "values.yaml:1:1: values are a map of keys, and this is not a map. "
                                + "Write key: value lines, such as replicas: 3."),
                List.of(
                        "redis-ha: 1\n",
                        "redisha",
                        "values.yaml: --under redisha: there is no key redisha in the file. "
                                + "Did you mean 'redis-ha'?"),
                List.of(
                        "x: 1\n",
                        "redis-ha",
                        "values.yaml: --under redis-ha: there is no key redis-ha in the file. "
                                + "Name a key of the file, or leave --under away."),
                List.of(
                        "redis-ha: 1\n",
                        "redis-ha",
                        "values.yaml:1:11: --under redis-ha: redis-ha is not a map. "
                                + "Name the key whose map holds the values."));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatIsNoValuesFileIsRefused(List<String> row) throws IOException {
        String file = file("values.yaml", row.get(0));
        assertThat(problems(new ValuesRequest(List.of(), List.of(file), row.get(1), Map.of(), false)))
                .containsExactly("redisha: " + row.get(2));
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        assertThat(problems(files("/no/such/file.yaml")))
                .containsExactly("redisha: cannot read /no/such/file.yaml: no such file. "
                        + "Give the path of a readable file.");
        assertThat(problems(files(folder.toString())))
                .singleElement()
                .asString()
                .contains("it is a directory");
        assertThat(problems(files("a\0b"))).singleElement().asString().contains("that is not a file name");
        assertThat(problems(files("-", "-")))
                .containsExactly("redisha: -f - is given twice. The standard input can be read only once.");
        Path huge = Files.write(folder.resolve("huge"), new byte[(16 << 20) + 1]);
        assertThat(problems(files(huge.toString()))).singleElement().asString().contains("larger than 16 MiB");
    }

    @Test
    void anEmptyFileSetsNothing() throws IOException {
        for (String text : List.of("", "# nothing\n", "---\n", "null\n", "{}\n", "redis-ha:\n")) {
            String under = text.startsWith("redis") ? "redis-ha" : "";
            MergedValues merged = reading("")
                    .read(new ValuesRequest(
                            List.of("redis-ha"), List.of(file("e.yaml", text)), under, Map.of(), false));
            assertThat(merged.root().plain())
                    .isEqualTo(Given.CATALOGUE.defaults().plain());
        }
    }

    @Test
    void theDefaultsAndEveryProfileKeepToTheSchemaWithoutAWarning() {
        for (Profile profile : Profiles.list()) {
            assertThat(reading("").read(profiles(profile.name())).warnings())
                    .as(profile.name())
                    .isEmpty();
        }
    }

    private static Reading reading(String stdin) {
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        return new Reading(Given.CATALOGUE, SCHEMA::check, in);
    }

    private static ValuesRequest profiles(String... names) {
        return new ValuesRequest(List.of(names), List.of(), "", Map.of(), false);
    }

    private static ValuesRequest files(String... names) {
        return new ValuesRequest(List.of(), List.of(names), "", Map.of(), false);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> problems(ValuesRequest request) {
        UserError error =
                catchThrowableOfType(UserError.class, () -> reading("").read(request));
        List<String> lines = new ArrayList<>();
        if (error.findings().isEmpty()) {
            lines.add(Voice.line(error));
        }
        error.findings().forEach(finding -> lines.add(Voice.line(finding)));
        return lines.stream().map(line -> line.replace(folder + "/", "")).toList();
    }
}
