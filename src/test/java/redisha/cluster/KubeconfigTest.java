package redisha.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

/** The client takes these system properties for environment variables of the same name. */
class KubeconfigTest {
    private static final String TOKEN = "a-token-that-nobody-may-see";
    private static final String TWO =
            """
            current-context: prod
            clusters:
            - {name: p, cluster: {server: "https://user:secret@prod.example.org:6443"}}
            - {name: nameless, cluster: {}}
            contexts:
            - {name: prod, context: {cluster: p, user: jane}}
            - {name: staging, context: {cluster: s, user: jane}}
            - {name: empty, context: {cluster: nameless, user: jane}}
            - {name: plugin, context: {cluster: p, user: absent}}
            - {name: hint, context: {cluster: p, user: hinted}}
            - {name: mute, context: {cluster: p, user: mute}}
            - {name: keyless, context: {cluster: p, user: keyless}}
            users:
            - {name: jane, user: {token: a-token-that-nobody-may-see}}
            - {name: absent, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: no-such-login}}}
            - name: hinted
              user:
                exec: {apiVersion: client.authentication.k8s.io/v1, command: /no/such/login, installHint: "Run: get-it\\n"}
            - {name: mute, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: "true"}}}
            - {name: keyless, user: {client-certificate: /no/such.crt, client-key: /no/such.key}}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("config"), TWO);
        System.setProperty("kubeconfig", folder.resolve("nothing").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("kubeconfig");
        System.clearProperty("KUBERNETES_SERVICE_HOST");
        System.clearProperty("KUBERNETES_SERVICE_PORT");
        System.clearProperty("kubernetes.auth.serviceAccount.token");
    }

    @Test
    void the_current_context_is_taken_and_its_address_shows_no_password() {
        Access access = Kubeconfig.access("", file.toString());

        assertThat(access.name()).isEqualTo("context prod");
        assertThat(access.address()).isEqualTo("https://prod.example.org:6443");
        assertThat(access.config().getAutoOAuthToken()).isEqualTo(TOKEN);
    }

    @Test
    void what_minikube_writes_besides_does_no_harm() throws IOException {
        Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Config
                preferences: {}
                current-context: minikube
                clusters:
                - name: minikube
                  cluster:
                    server: https://192.168.49.2:8443
                    extensions:
                    - name: cluster_info
                      extension: {last-update: "2026-01-01", provider: minikube.sigs.k8s.io, version: v1.38.0}
                contexts:
                - name: minikube
                  context:
                    cluster: minikube
                    namespace: default
                    user: minikube
                    extensions:
                    - name: context_info
                      extension: {last-update: "2026-01-01", provider: minikube.sigs.k8s.io, version: v1.38.0}
                users: [{name: minikube, user: {token: t}}]
                """);

        assertThat(Kubeconfig.access("", file.toString()).address()).isEqualTo("https://192.168.49.2:8443");
    }

    @Test
    void of_several_files_each_says_what_the_ones_before_do_not() throws IOException {
        Path more = Files.writeString(
                folder.resolve("more"),
                """
                current-context: other
                clusters: [{name: s, cluster: {server: "https://staging.example.org"}}]
                """);
        System.setProperty(
                "kubeconfig", file + File.pathSeparator + folder.resolve("nothing") + File.pathSeparator + more);

        assertThat(Kubeconfig.access("", "").name()).isEqualTo("context prod");
        assertThat(Kubeconfig.access("staging", "").address()).isEqualTo("https://staging.example.org");
        assertThat(Kubeconfig.access("staging", "").config().getAutoOAuthToken())
                .isEqualTo(TOKEN);
    }

    @Test
    void without_a_kubeconfig_a_pod_reads_the_cluster_around_it() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), TOKEN);
        System.setProperty("KUBERNETES_SERVICE_HOST", "10.96.0.1");
        System.setProperty("KUBERNETES_SERVICE_PORT", "443");
        System.setProperty("kubernetes.auth.serviceAccount.token", token.toString());

        Access access = Kubeconfig.access("", "");

        assertThat(access.name()).isEqualTo("the cluster around this pod");
        assertThat(access.address()).isEqualTo("https://10.96.0.1:443");
        assertThat(access.config().getAutoOAuthToken()).isEqualTo(TOKEN);
    }

    @Test
    void without_any_kubeconfig_the_other_ways_are_named() {
        assertThat(line("", ""))
                .startsWith("redisha: there is no kubeconfig: no file " + folder.resolve("nothing") + ". Name one with"
                        + " --kubeconfig, or give the cluster as a file (kubectl get ");
    }

    @Test
    void a_kubeconfig_that_is_not_there_is_named() {
        assertThat(line("", "/no/such/config"))
                .startsWith("redisha: cannot read the kubeconfig /no/such/config: no such file.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
            pord    | "FILE: there is no context 'pord'. Did you mean 'prod'?"
            x       | "FILE: there is no context 'x'. Choose one with --context: empty, hint, keyless, mute, plugin, prod, staging."
            staging | "FILE: context staging names the cluster 's', of which there is no server. Give the cluster a server, or choose another context with --context."
            empty   | "FILE: context empty names the cluster 'nameless', of which there is no server. Give the cluster a server, or choose another context with --context."
            plugin  | "the credential plugin 'no-such-login' of context plugin is not installed. Install it, or put it on the PATH."
            hint    | "the credential plugin '/no/such/login' of context hint is not installed. Run: get-it"
            mute    | "the credential plugin 'true' of context mute gives no credentials. See what 'kubectl get nodes --context mute' says."
            keyless | "context keyless: its certificates or its proxy cannot be used: /no/such.crt. Correct them in the kubeconfig, or HTTPS_PROXY and NO_PROXY."
            """)
    void a_context_that_cannot_be_used_is_explained(String context, String words) {
        assertThat(line(context, file.toString())).isEqualTo("redisha: " + words.replace("FILE", file.toString()));
    }

    @ParameterizedTest(name = "<{0}>")
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
            "{}"                          | "FILE: no context is current. It holds no context at all."
            "current-context: gone"       | "FILE: there is no context 'gone'. It holds no context at all."
            "users: a-token-that-nobody-may-see" | "cannot understand the kubeconfig FILE. See what 'kubectl config view --kubeconfig FILE' says."
            "a: [a-token-that-nobody-may-see"    | "cannot understand the kubeconfig FILE. See what 'kubectl config view --kubeconfig FILE' says."
            " " | "cannot understand the kubeconfig FILE. See what 'kubectl config view --kubeconfig FILE' says."
            """)
    void a_file_that_is_no_kubeconfig_is_not_quoted(String text, String words) throws IOException {
        Files.writeString(file, text);

        assertThat(line("", file.toString()))
                .isEqualTo("redisha: " + words.replace("FILE", file.toString()))
                .doesNotContain(TOKEN);
    }

    private static String line(String context, String path) {
        return Voice.line(catchThrowableOfType(UserError.class, () -> ApiServer.of(Kubeconfig.access(context, path))
                .close()));
    }
}
