package redisha.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import redisha.manifest.InstallOrder;
import redisha.manifest.Manifest;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** What {@code redisha render} writes, read again. */
class RenderTest {
    private static final String MUCH =
            """
            exporter: {enabled: true, serviceMonitor: {enabled: true, disableAPICheck: true}}
            prometheusRule: {enabled: true}
            networkPolicy: {enabled: true}
            auth: true
            redisPassword: "yes"
            """;

    @TempDir
    Path temp;

    private String err;

    @Test
    void the_defaults_are_a_complete_release() {
        Map<String, Map<String, Object>> objects = objects(render(""));

        assertThat(at(objects.get("StatefulSet/redis-ha-server"), "spec", "replicas"))
                .isEqualTo(3);
        assertThat(objects.keySet().stream().filter(name -> name.startsWith("Service/")))
                .containsExactlyInAnyOrder(
                        "Service/redis-ha",
                        "Service/redis-ha-announce-0",
                        "Service/redis-ha-announce-1",
                        "Service/redis-ha-announce-2",
                        "Service/redis-ha-haproxy");
        assertThat((String) at(objects.get("ConfigMap/redis-ha-configmap"), "data", "haproxy.cfg"))
                .contains(
                        "\nbackend check_if_redis_is_master_0\n",
                        "\nbackend check_if_redis_is_master_1\n",
                        "\nbackend check_if_redis_is_master_2\n")
                .doesNotContain("check_if_redis_is_master_3");
        for (String pods : List.of("StatefulSet/redis-ha-server", "Deployment/redis-ha-haproxy")) {
            List<?> terms = (List<?>) at(
                    objects.get(pods),
                    "spec",
                    "template",
                    "spec",
                    "affinity",
                    "podAntiAffinity",
                    "requiredDuringSchedulingIgnoredDuringExecution");
            assertThat(terms).as(pods).hasSize(1);
            assertThat(at(terms.get(0), "topologyKey")).isEqualTo("kubernetes.io/hostname");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", MUCH})
    void json_says_what_yaml_says(String values) throws IOException {
        Map<?, ?> list = new ObjectMapper().readValue(render(values, "-o", "json"), Map.class);

        assertThat(list.get("kind")).isEqualTo("List");
        assertThat(list.get("apiVersion")).isEqualTo("v1");
        assertThat(list.get("items")).isEqualTo(documents(render(values)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", MUCH})
    void objects_come_in_install_order_and_each_names_its_source(String values) {
        String text = render(values, "--with-tests");

        List<Manifest> manifests = YamlReader.read("output", text).stream()
                .map(tree -> new Manifest("", (Tree.Mapping) tree))
                .toList();
        assertThat(manifests)
                .hasSizeGreaterThan(10)
                .isSortedAccordingTo(InstallOrder.comparator())
                .extracting(manifest -> manifest.kind() + "/" + manifest.name())
                .doesNotHaveDuplicates();
        assertThat(text.split("(?m)^---\n")).hasSize(manifests.size() + 1);
        assertThat(text.split("(?m)^---\n"))
                .filteredOn(document -> !document.isEmpty())
                .allSatisfy(document -> assertThat(document).matches("(?s)# Source: redisha/[a-z-]+\\.yaml\n[a-z].*"));
    }

    @Test
    void test_pods_come_only_when_asked_for() {
        assertThat(objects(render("")).keySet()).noneMatch(name -> name.startsWith("Pod/"));
        assertThat(objects(render("", "--with-tests")).keySet())
                .contains("Pod/redis-ha-configmap-test", "Pod/redis-ha-service-test");
        assertThat(objects(render("haproxy: {enabled: false}", "--with-tests")).keySet())
                .contains("Pod/redis-ha-configmap-test", "Pod/redis-ha-service-test");
    }

    @Test
    void a_selection_shows_these_objects_and_no_others_just_as_they_are() {
        Map<String, Map<String, Object>> all = objects(render(""));

        Map<String, Map<String, Object>> some =
                objects(render("", "--show-only", "service", "--show-only", "Deployment/redis-ha-haproxy"));

        assertThat(some).hasSize(6).containsKey("Deployment/redis-ha-haproxy");
        assertThat(some).allSatisfy((name, object) -> assertThat(object).isEqualTo(all.get(name)));
        assertThat(run("", "--show-only", "Service/nobody")).isEqualTo(2);
        assertThat(err).contains("Service/nobody").contains("Service/redis-ha-announce-2");
    }

    @Test
    void the_folder_may_be_entered_by_whom_other_new_folders_may() throws IOException {
        Path plain = Files.createDirectory(temp.resolve("plain"));
        Path folder = temp.resolve("out");

        render("", "--output-dir", folder.toString());

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(Files.getPosixFilePermissions(plain));
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(plain, folder);
        }
    }

    @Test
    void a_folder_holds_the_same_documents_and_lists_them_in_order() throws IOException {
        Path folder = temp.resolve("a/b/out");
        String stream = render(MUCH);

        render(MUCH, "--output-dir", folder.toString());

        Map<?, ?> index = new Yaml().load(Files.readString(folder.resolve("kustomization.yaml")));
        assertThat(index.get("kind")).isEqualTo("Kustomization");
        List<String> listed = new ArrayList<>();
        StringBuilder together = new StringBuilder();
        for (Object file : (List<?>) index.get("resources")) {
            listed.add(file.toString());
            together.append("---\n").append(Files.readString(folder.resolve(file.toString())));
        }
        assertThat(together).hasToString(stream);
        listed.add("kustomization.yaml");
        assertThat(contents(folder).keySet()).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(contents(folder.getParent()).keySet()).allMatch(name -> name.startsWith("out/"));
    }

    @Test
    void a_second_run_replaces_all_of_the_first() throws IOException {
        Path folder = temp.resolve("out");
        render(MUCH, "--output-dir", folder.toString());

        render("haproxy: {enabled: false}", "--output-dir", folder.toString());

        render(
                "haproxy: {enabled: false}",
                "--output-dir",
                temp.resolve("fresh").toString());
        assertThat(contents(folder)).isEqualTo(contents(temp.resolve("fresh")));
    }

    @Test
    void a_run_that_fails_leaves_everything_as_it_was() throws IOException {
        Path folder = temp.resolve("out");
        render("", "--output-dir", folder.toString());
        Map<String, String> before = contents(temp);

        assertThat(run("replcas: 3", "--output-dir", folder.toString())).isEqualTo(2);

        assertThat(contents(temp)).isEqualTo(before);
    }

    @Test
    void a_folder_with_files_of_others_is_not_touched() throws IOException {
        Path folder = temp.resolve("out");
        render("", "--output-dir", folder.toString());
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Map<String, String> before = contents(temp);

        assertThat(run(MUCH, "--output-dir", folder.toString())).isEqualTo(2);

        assertThat(err).contains("mine.txt");
        assertThat(contents(temp)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below", "file/below/further", "/proc/no/such"})
    void a_place_that_cannot_be_written_to_is_an_answer_and_not_a_crash(String place) throws IOException {
        Files.writeString(temp.resolve("file"), "mine");
        Map<String, String> before = contents(temp);

        assertThat(run("", "--output-dir", temp.resolve(place).toString())).isEqualTo(2);

        assertThat(err).contains(place).doesNotContain("\tat ");
        assertThat(contents(temp)).isEqualTo(before);
    }

    @Test
    void an_annotation_of_the_user_takes_the_place_of_ours() {
        String values =
                """
                redis: {podAnnotations: {checksum/init-config: mine, prometheus.io/scrape: "false"}}
                exporter: {enabled: true}
                haproxy:
                  podAnnotations: {checksum/config: mine, prometheus.io/scrape: "false"}
                  metrics: {enabled: true}
                """;
        Map<String, Map<String, Object>> objects = objects(render(values));

        assertThat(at(objects.get("StatefulSet/redis-ha-server"), "spec", "template", "metadata", "annotations"))
                .isEqualTo(Map.of(
                        "checksum/init-config", "mine",
                        "prometheus.io/port", "9121",
                        "prometheus.io/scrape", "false",
                        "prometheus.io/path", "/metrics"));
        assertThat(at(objects.get("Deployment/redis-ha-haproxy"), "spec", "template", "metadata", "annotations"))
                .isEqualTo(Map.of(
                        "checksum/config", "mine",
                        "prometheus.io/port", "9101",
                        "prometheus.io/scrape", "false",
                        "prometheus.io/path", "/metrics"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sentinel.bind=1\\nport 1",
                "haproxy.tls.certMountPath=/a\\nglobal",
                "haproxy.tls.keyName=a/../b",
                "haproxy.metrics.scrapePath=/a\\nglobal",
                "tls.certFile=a b",
                "tls.caCertFile=a\\nb",
                "authKey=a b",
                "haproxy.maxconn=5000000000",
                "redis.terminationGracePeriodSeconds=99999999999999999999",
                "splitBrainDetection.interval=2147483648",
                "nameOverride=it's",
                "nameOverride=-a",
                "fullnameOverride=Cache",
                "fullnameOverride=a.b"
            })
    void what_would_break_a_file_or_a_name_is_refused_with_its_place(String setting) {
        String key = setting.substring(0, setting.indexOf('='));
        String value = setting.substring(key.length() + 1);
        String text = value.matches("[0-9]+") ? value : "\"" + value + "\"";
        String[] names = key.split("[.]");
        String values = "{" + String.join(": {", names) + ": " + text + "}".repeat(names.length);

        assertThat(run(values)).isEqualTo(2);

        assertThat(err).contains("<stdin>:1:").doesNotContain("\tat ");
    }

    private String render(String values, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = run(values, out, arguments);
        assertThat(exitCode).as(err).isZero();
        return out.toString(UTF_8);
    }

    private int run(String values, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exitCode = run(values, out, arguments);
        assertThat(out.toString(UTF_8)).isEmpty();
        return exitCode;
    }

    private int run(String values, ByteArrayOutputStream out, String... arguments) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of("render", "-f", "-"));
        words.addAll(List.of(arguments));
        int exitCode = Main.run(
                new ByteArrayInputStream(values.getBytes(UTF_8)),
                new PrintStream(out, false, UTF_8),
                new PrintStream(errors, false, UTF_8),
                words.toArray(String[]::new));
        err = errors.toString(UTF_8);
        return exitCode;
    }

    private static List<Object> documents(String text) {
        List<Object> documents = new ArrayList<>();
        new Yaml().loadAll(text).forEach(documents::add);
        return documents;
    }

    /** By {@code Kind/name}. */
    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> objects(String text) {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        documents(text)
                .forEach(object -> objects.put(
                        at(object, "kind") + "/" + at(object, "metadata", "name"), (Map<String, Object>) object));
        return objects;
    }

    private static Object at(Object tree, String... path) {
        Object value = tree;
        for (String key : path) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value;
    }

    /** Every file below a folder with its text. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
