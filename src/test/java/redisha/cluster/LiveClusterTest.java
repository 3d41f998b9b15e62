package redisha.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static redisha.cluster.ClusterTexts.NODE_A;
import static redisha.cluster.ClusterTexts.NODE_B;
import static redisha.cluster.ClusterTexts.POD;
import static redisha.cluster.ClusterTexts.list;

import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.schedule.Cluster.Part;
import redisha.schedule.Node;
import redisha.schedule.Pod;

/** The live path over real HTTP. */
class LiveClusterTest {
    private static final String TOKEN = "a-token-that-nobody-may-see";
    private static final String NODES = "/api/v1/nodes?limit=500";
    private static final String PODS = "/api/v1/pods?limit=500";

    /** Of jane, valid in the year 2020. */
    private static final String EXPIRED_CERTIFICATE =
            """
            -----BEGIN CERTIFICATE-----
            MIIBNTCB3KADAgECAgkAhXzr4VYKL9UwCgYIKoZIzj0EAwIwDzENMAsGA1UEAxME
            amFuZTAeFw0yMDAxMDEwMDAwMDBaFw0yMDEyMzEwMDAwMDBaMA8xDTALBgNVBAMT
            BGphbmUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT4gW7LsT+3XTDUM1s8TfCQ
            H/xKrNYnXNopOZi6EYKDw0IAoxK+noBQRjmr6wIFzh3X+K2jBWb5pbsZBh2xOvME
            oyEwHzAdBgNVHQ4EFgQUG4IrdEXwDgrNRCYi3TLxj0TFNBQwCgYIKoZIzj0EAwID
            SAAwRQIhAJ6nT14jKIvcX8/+CGRSSyoThIw83wUM81a0wI39lby/AiAog/nqNAoP
            v0pNAyoBjFgpA3A3IWzbk+Xq3ZDUxERh3A==
            -----END CERTIFICATE-----
            """;

    /** Kept in a field: a logger that nobody holds forgets its level. */
    private static final Logger REQUEST_LOG = Logger.getLogger(MockWebServer.class.getName());

    @TempDir
    private Path folder;

    private KubernetesMockServer server;

    @BeforeAll
    static void silence() {
        REQUEST_LOG.setLevel(Level.WARNING);
    }

    @BeforeEach
    void start() {
        server = new KubernetesMockServer(false);
        server.init();
    }

    @AfterEach
    void stop() {
        server.destroy();
    }

    @Test
    void every_list_is_read_with_the_users_token_and_nothing_is_unknown() throws InterruptedException {
        serveAll();

        Read read = read();

        assertThat(read.source()).isEqualTo("context dev");
        assertThat(read.cluster().nodes()).extracting(Node::name).containsExactly("a", "b");
        assertThat(read.cluster().pods()).extracting(Pod::id).containsExactly("prod/web-0");
        assertThat(read.cluster().unknown()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(requests()).hasSize(Kind.values().length).allSatisfy(request -> {
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
            assertThat(request.getHeaders().get("User-Agent")).isEqualTo("redisha");
        });
    }

    @Test
    void a_long_list_is_read_page_by_page() throws InterruptedException {
        serve(NODES, list("Node", "page/2 =", List.of(NODE_A)));
        serve(NODES + "&continue=page%2F2+%3D", list("Node", "", List.of(NODE_B)));
        servePods();

        assertThat(read().cluster().nodes()).extracting(Node::name).containsExactly("a", "b");
    }

    @Test
    void a_list_that_expires_goes_on_where_the_server_offers_it() throws InterruptedException {
        serve(NODES, list("Node", "old", List.of(NODE_A)));
        answer(NODES + "&continue=old", 410, status("The provided continue parameter is too old", "fresh"));
        serve(NODES + "&continue=fresh", list("Node", "", List.of(NODE_B)));
        servePods();

        assertThat(read().cluster().nodes()).extracting(Node::name).containsExactly("a", "b");
    }

    @Test
    void a_list_that_expires_without_an_offer_starts_again_and_counts_nothing_twice() {
        server.expect()
                .get()
                .withPath(NODES)
                .andReturn(200, list("Node", "old", List.of(NODE_A)))
                .once();
        answer(NODES + "&continue=old", 410, status("too old", ""));
        serve(NODES, list("Node", "", List.of(NODE_A, NODE_B)));
        servePods();

        assertThat(read().cluster().nodes()).extracting(Node::name).containsExactly("a", "b");
    }

    @Test
    void a_list_that_expires_again_and_again_is_given_up() {
        serve(NODES, list("Node", "old", List.of(NODE_A)));
        answer(NODES + "&continue=old", 410, status("too old", ""));

        assertThat(problem()).endsWith(" changes faster than its nodes can be read (410): too old");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {"NODE", "POD"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_list_that_may_not_be_read_is_unknown_and_its_effect_is_said(Kind kind) {
        answer("/" + kind.path() + "?limit=500", 403, status("forbidden", ""));
        serveAll();

        Read read = read();

        assertThat(read.cluster().unknown()).containsExactly(kind.part().orElseThrow());
        assertThat(read.notes())
                .extracting(Voice::line)
                .singleElement()
                .asString()
                .startsWith(
                        "context dev: note: " + kind.plural() + ": they may not be listed: " + kind.withoutIt() + ". ")
                .contains("the right to list " + kind.plural());
    }

    @Test
    void a_list_that_the_server_does_not_have_is_unknown() {
        serve(NODES, list("Node", "", List.of(NODE_A)));
        servePods();

        Read read = read();

        assertThat(read.cluster().knows(Part.PODS)).isTrue();
        assertThat(read.cluster().knows(Part.STORAGE_CLASSES)).isFalse();
        assertThat(read.notes())
                .extracting(Voice::line)
                .contains(
                        "context dev: note: storageclasses: the server does not have them: whether a volume can be made,"
                                + " and for which nodes, is not judged.");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
            403 | nodes | " does not allow to list nodes (403): of jane"
            403 | pods  | " does not allow to list pods (403): of jane"
            401 | nodes | " does not accept the credentials (401)"
            404 | nodes | " has no api/v1/nodes (404)"
            503 | nodes | " does not list its nodes (503): of jane"
            429 | pods  | " does not list its pods (429): of jane"
            """)
    void without_nodes_or_pods_there_is_no_cluster(int code, String plural, String problem) {
        answer("/api/v1/" + plural + "?limit=500", code, status("of jane", ""));
        serveAll();

        assertThat(problem()).isEqualTo("context dev (" + address() + ")" + problem);
    }

    @Test
    void refused_credentials_are_explained_by_a_certificate_that_has_expired() throws IOException {
        answer(NODES, 401, status("Unauthorized", ""));
        String certificate =
                Base64.getEncoder().encodeToString(EXPIRED_CERTIFICATE.getBytes(StandardCharsets.US_ASCII));

        UserError error = error("dev", kubeconfig(address(), "client-certificate-data: " + certificate));

        assertThat(error).hasMessageEndingWith("(401): the client certificate expired on 2020-12-31T00:00:00Z");
    }

    @Test
    void what_a_server_says_cannot_write_to_the_terminal() {
        answer(NODES, 403, status("no\\u001b[31m\\nway", ""));

        assertThat(problem()).endsWith(": no [31m way");
    }

    @Test
    void a_login_page_is_no_list() {
        serve(NODES, "please: log in");

        assertThat(problem()).endsWith(" gives no list of nodes at api/v1/nodes");
    }

    @Test
    void a_cluster_without_nodes_is_none() {
        serve(NODES, list("Node", "", List.of()));
        servePods();

        assertThat(problem()).isEqualTo("context dev (" + address() + ") has no nodes");
    }

    @Test
    void a_refused_connection_is_said_at_once() {
        server.destroy();

        assertThat(problem()).isEqualTo("context dev (" + address() + "): connection refused");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            https://nowhere.invalid:6443 | : its host is not known
            http://no host               | : this is no address of a server
            """)
    void an_address_that_leads_nowhere_is_named(String address, String problem) throws IOException {
        assertThat(error("", kubeconfig(address, "token: " + TOKEN))).hasMessageEndingWith(problem);
    }

    @Test
    void a_server_without_tls_is_told_from_one_that_is_down() throws IOException {
        String address = address().replace("http:", "https:");

        assertThat(error("", kubeconfig(address, "token: " + TOKEN))).hasMessageContaining(": no TLS connection: ");
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_named() throws IOException {
        KubernetesMockServer secure = new KubernetesMockServer(true);
        secure.init();
        try {
            String address = "https://localhost:" + secure.getPort();
            assertThat(error("", kubeconfig(address, "token: " + TOKEN)))
                    .hasMessageEndingWith(": its certificate is of an authority that the kubeconfig does not name");
        } finally {
            secure.destroy();
        }
    }

    private void serveAll() {
        serve(NODES, list("Node", "", List.of(NODE_A, NODE_B)));
        servePods();
        for (Kind kind : Kind.values()) {
            serve(
                    "/" + kind.path() + "?limit=500",
                    list("Nothing", "", List.of()).replace("Nothing", word(kind)));
        }
    }

    /** The kind as the API calls it: what its empty list is made of. */
    private static String word(Kind kind) {
        return switch (kind) {
            case NODE -> "Node";
            case POD -> "Pod";
            case CLAIM -> "PersistentVolumeClaim";
            case VOLUME -> "PersistentVolume";
            case STORAGE_CLASS -> "StorageClass";
            case NAMESPACE -> "Namespace";
            case QUOTA -> "ResourceQuota";
        };
    }

    private void servePods() {
        serve(PODS, list("Pod", "", List.of(POD)));
    }

    private void serve(String path, String json) {
        answer(path, 200, path.contains("storage.k8s.io") ? json.replace("\"v1\"", "\"storage.k8s.io/v1\"") : json);
    }

    private void answer(String path, int code, String json) {
        server.expect().get().withPath(path).andReturn(code, json).always();
    }

    private static String status(String message, String next) {
        return "{\"kind\": \"Status\", \"apiVersion\": \"v1\", \"metadata\": {\"continue\": \"" + next
                + "\"}, \"message\": \"" + message + "\"}";
    }

    private List<RecordedRequest> requests() throws InterruptedException {
        List<RecordedRequest> requests = new ArrayList<>();
        for (int i = server.getRequestCount(); i > 0; i--) {
            requests.add(server.takeRequest());
        }
        return requests;
    }

    private String address() {
        return "http://localhost:" + server.getPort();
    }

    private Read read() {
        try {
            return live("", kubeconfig(address(), "token: " + TOKEN)).read(InputStream.nullInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String problem() {
        UserError error = catchThrowableOfType(UserError.class, this::read);
        assertThat(Voice.line(error)).doesNotContain(TOKEN);
        return error.getMessage();
    }

    private static UserError error(String context, Path kubeconfig) {
        return catchThrowableOfType(
                UserError.class, () -> live(context, kubeconfig).read(InputStream.nullInputStream()));
    }

    private static ClusterSource live(String context, Path kubeconfig) {
        return new ClusterSource.Live(context, kubeconfig.toString());
    }

    private Path kubeconfig(String address, String user) throws IOException {
        return Files.writeString(
                folder.resolve("config"),
                """
                apiVersion: v1
                kind: Config
                current-context: dev
                clusters: [{name: here, cluster: {server: "%s"}}]
                contexts: [{name: dev, context: {cluster: here, user: jane}}]
                users: [{name: jane, user: {%s}}]
                """
                        .formatted(address, user));
    }
}
