package redisha.cluster;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static redisha.cluster.ClusterTexts.NODE_A;
import static redisha.cluster.ClusterTexts.NODE_B;
import static redisha.cluster.ClusterTexts.POD;
import static redisha.cluster.ClusterTexts.bare;
import static redisha.cluster.ClusterTexts.list;
import static redisha.cluster.ClusterTexts.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.schedule.Cluster;
import redisha.schedule.Cluster.Part;
import redisha.schedule.Node;
import redisha.schedule.Pod;
import redisha.schedule.Resources;
import redisha.yaml.YamlReader;

class ClusterFilesTest {
    private static final String ALL = list(NODE_A, POD, NODE_B);
    private static final String YAML =
            """
            apiVersion: v1
            kind: Node
            metadata: {name: a}
            status: {allocatable: {cpu: 4, pods: 110}}
            ---
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata: {name: web-0, namespace: prod}
              spec: {nodeName: a, containers: [{resources: {requests: {cpu: 500m}}}]}
            - apiVersion: v1
              kind: Node
              metadata: {name: b}
              status: {allocatable: {cpu: "8", pods: "110"}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void every_form_gives_the_same_cluster(String form, byte[] bytes) {
        Cluster cluster = read(bytes).cluster();

        assertThat(cluster.nodes()).extracting(Node::name).containsExactlyInAnyOrder("a", "b");
        assertThat(cluster.nodes())
                .extracting(each -> each.allocatable().of(Resources.CPU))
                .containsExactlyInAnyOrder(4000L, 8000L);
        assertThat(cluster.pods()).extracting(Pod::id, Pod::nodeName).containsExactly(tuple("prod/web-0", "a"));
        assertThat(cluster.pods().get(0).needs().requests().of(Resources.CPU)).isEqualTo(500);
    }

    static Stream<Arguments> forms() {
        String nodes = list("Node", "", List.of(NODE_A, NODE_B));
        String pods = list("Pod", "", List.of(POD));
        String kindLast = "{\"items\": [" + bare(NODE_A) + "," + bare(NODE_B)
                + "], \"kind\": \"NodeList\", \"apiVersion\": \"v1\"}";
        return Stream.of(
                form("a List as kubectl writes it", ALL),
                form("the lists of the API, one after the other", nodes + pods),
                form("one object after the other", NODE_A + "\n" + POD + NODE_B),
                form("a list that says what it is after its items", kindLast + pods),
                form("a list of lists", list(nodes, pods)),
                form("a JSON array", "[" + NODE_A + "," + NODE_B + "," + POD + "]"),
                form(
                        "fields in another order",
                        NODE_A + POD
                                + """
                        {"status": {"allocatable": {"pods": 110, "cpu": 8}}, "metadata": {"name": "b"}, "kind": "Node",
                         "apiVersion": "v1"}"""),
                form(
                        "with other objects between",
                        """
                        {"apiVersion": "longhorn.io/v1beta2", "kind": "Node", "metadata": {"name": "c"}}
                        {"apiVersion": "v1", "kind": "Secret", "data": {"items": "bm9uZQ=="}}"""
                                + ALL),
                form("the same object twice", list(node("a", "1"), POD) + ALL),
                form("behind blank lines", "\n\n  \t" + ALL + "\n\n"),
                form("with the lines of Windows", ALL.replace("\n", "\r\n")),
                form("with a byte order mark", "\uFEFF" + ALL),
                arguments("in UTF-16, as PowerShell writes it", ("\uFEFF" + ALL).getBytes(UTF_16LE)),
                form("YAML", YAML),
                form("YAML with the lines of Windows", YAML.replace("\n", "\r\n")),
                form("JSON after three dashes", "---\n" + ALL),
                arguments("JSON, compressed", zipped(ALL)),
                arguments("YAML, compressed", zipped(YAML)),
                arguments("compressed in two parts", both(zipped(nodes), zipped(pods))));
    }

    @Test
    void several_files_and_standard_input_are_one_cluster() throws IOException {
        Path nodes = Files.writeString(folder.resolve("nodes.json"), NODE_A);
        Path more = Files.writeString(folder.resolve("more.yaml"), YAML);

        Read read = new ClusterSource.Files(List.of(nodes.toString(), "-", more.toString()))
                .read(stream(POD.getBytes(UTF_8)));

        assertThat(read.cluster().nodes()).hasSize(2);
        assertThat(read.cluster().pods()).hasSize(1);
        assertThat(read.source()).isEqualTo(nodes + ", <stdin>, " + more);
    }

    @Test
    void what_is_not_in_a_file_is_not_known_and_the_effect_is_said() {
        Read read = read((ALL + list("PersistentVolume", "", List.of())).getBytes(UTF_8));

        assertThat(read.cluster().unknown())
                .containsExactlyInAnyOrder(Part.CLAIMS, Part.STORAGE_CLASSES, Part.NAMESPACES, Part.QUOTAS);
        assertThat(read.notes())
                .extracting(Voice::line)
                .contains("<stdin>: note: resourcequotas: there are none in it: whether a quota refuses the pods is not"
                        + " judged. Make it with: kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void what_cannot_be_read_is_said_with_its_place(String fault, byte[] bytes, String words) {
        assertThat(lines(catchThrowable(() -> read(bytes)))).containsExactly(words.split("\n"));
    }

    static Stream<Arguments> faults() {
        String makeIt = ". Make it with: kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json";
        String noNodes = "redisha: there are no nodes in <stdin>" + makeIt + ".";
        String broken = "redisha: cannot read <stdin>: its compression (gzip) is broken or cut off" + makeIt
                + " > cluster.json";
        return Stream.of(
                fault("nothing", "", noNodes),
                fault("blanks", " \n ", noNodes),
                fault("pods alone", POD, noNodes),
                fault("an empty list", list(), noNodes),
                fault("what kubectl says when it fails", "error: You must be logged in to the server", noNodes),
                fault("a number", "[1]", noNodes),
                fault(
                        "JSON that is cut off",
                        "{\"kind\": \"List\",\n \"items\": [{",
                        "redisha: <stdin>:2:13: the JSON ends in the middle (byte 29). It was cut off, or kubectl failed"
                                + " while it wrote; make it anew."),
                fault(
                        "JSON with a comma too many",
                        "{\n \"kind\": \"List\",}",
                        "redisha: <stdin>:2:17: not JSON (byte 18): Unexpected character ('}' (code 125)): was expecting"
                                + " double-quote to start field name. Give what kubectl prints with '-o json'."),
                fault(
                        "a node without allocatable",
                        "[{\"apiVersion\": \"v1\", \"kind\": \"Node\", \"metadata\": {\"name\": \"a\"}}]",
                        "<stdin>:1:2: Node/a has no status.allocatable. What a node can hold stands there; give what the"
                                + " cluster itself says: kubectl get nodes -o json."),
                fault(
                        "an object without a name",
                        NODE_A + "{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}",
                        "<stdin>:2:57: this Pod has no metadata.name. Give the objects as kubectl prints them."),
                fault(
                        "amounts that are none, all in one run",
                        node("a", "4 cores") + "\n" + POD.replace("500m", "500M1") + "\n" + NODE_B,
                        """
                        <stdin>:1:1: Node/a status.allocatable.cpu: '4 cores' is not an amount. An amount is a number with a\
                         unit of Kubernetes, such as 500m or 2Gi.
                        <stdin>:3:1: Pod/prod/web-0 spec.resources.requests.cpu: '500M1' is not an amount. An amount is a\
                         number with a unit of Kubernetes, such as 500m or 2Gi."""),
                arguments("a compressed file that is cut off", Arrays.copyOf(zipped(ALL), 60), broken),
                arguments("a compressed file with a fault", damaged(zipped(ALL)), broken),
                fault(
                        "YAML that is none",
                        "<html>\n\t<body>: x",
                        catchThrowable(() -> YamlReader.read("<stdin>", "<html>\n\t<body>: x"))));
    }

    /** However a download ends early, it is never taken for a whole cluster nor for a bug. */
    @Test
    void no_beginning_of_a_file_is_taken_for_the_whole() {
        byte[] all = ALL.getBytes(UTF_8);
        for (int length = 0; length < all.length; length++) {
            byte[] beginning = Arrays.copyOf(all, length);
            assertThatThrownBy(() -> read(beginning)).isInstanceOf(UserError.class);
        }
    }

    @Test
    void yaml_has_a_limit_and_the_way_out_is_json() {
        byte[] large = new byte[(32 << 20) + 1];
        Arrays.fill(large, (byte) '#');

        assertThatThrownBy(() -> read(large))
                .isInstanceOf(UserError.class)
                .hasMessage("<stdin> is larger than 32 MiB, too large for YAML");
    }

    @Test
    void only_twenty_faults_are_told() {
        String bad = String.join("\n", Collections.nCopies(30, node("a", "x")));

        assertThat(lines(catchThrowable(() -> read(bad.getBytes(UTF_8))))).hasSize(20);
    }

    @Test
    void paths_that_lead_nowhere_are_named() {
        assertThat(message("nowhere.json")).startsWith("cannot read nowhere.json: no such file");
        assertThat(message(folder.toString())).isEqualTo("cannot read " + folder + ": it is a folder");
        assertThat(message("-", "-")).isEqualTo("standard input is given twice");
    }

    private static String message(String... paths) {
        return catchThrowable(() -> new ClusterSource.Files(List.of(paths)).read(InputStream.nullInputStream()))
                .getMessage();
    }

    private static List<String> lines(Throwable thrown) {
        assertThat(thrown).isInstanceOf(UserError.class);
        UserError error = (UserError) thrown;
        List<Finding> findings = error.findings();
        return findings.isEmpty()
                ? List.of(Voice.line(error))
                : findings.stream().map(Voice::line).toList();
    }

    private static Read read(byte[] bytes) {
        return new ClusterSource.Files(List.of("-")).read(stream(bytes));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static Arguments form(String name, String text) {
        return arguments(name, text.getBytes(UTF_8));
    }

    private static Arguments fault(String name, String text, String words) {
        return arguments(name, text.getBytes(UTF_8), words);
    }

    private static Arguments fault(String name, String text, Throwable like) {
        return fault(name, text, String.join("\n", lines(like)));
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] damaged(byte[] zipped) {
        zipped[zipped.length - 6] ^= 0x55;
        return zipped;
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
