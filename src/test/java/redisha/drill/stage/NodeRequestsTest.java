package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.release.Action;
import redisha.drill.release.Release;

class NodeRequestsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final String HERE = LOOPBACK.getHostAddress();
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            HTTP/1.1 200 OK | ''
            HTTP/1.0 302 Found | ''
            HTTP/1.1 399 | ''
            HTTP/1.1 400 Bad Request | answered 'HTTP/1.1 400 Bad Request'
            HTTP/1.1 503 Service Unavailable | answered 'HTTP/1.1 503 Service Unavailable'
            -ERR unknown command | answered '-ERR unknown command'
            """)
    void a_request_succeeds_with_a_status_from_200_to_399(String status, String fault) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer(server, status));
            Action.Http request = new Action.Http(false, "", server.getLocalPort(), "/readyz", Map.of("Host", "proxy"));
            assertThat(new NodeRequests().fault(request, HERE, LIMIT).orElse(""))
                    .isEqualTo(fault);
            assertThat(asked.join()).startsWith("GET /readyz HTTP/1.1\r\nHost: proxy\r\n");
        }
    }

    private static String answer(ServerSocket server, String status) {
        try (Socket client = server.accept()) {
            byte[] request = new byte[1024];
            int read = client.getInputStream().read(request);
            client.getOutputStream().write((status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(request, 0, read, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_connection_succeeds_where_somebody_listens() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            port = server.getLocalPort();
            assertThat(new NodeRequests().fault(new Action.Tcp("", port), HERE, LIMIT))
                    .isEmpty();
        }
        assertThat(new NodeRequests().fault(new Action.Tcp("", port), HERE, LIMIT))
                .contains("Connection refused");
    }

    @Test
    void a_request_over_tls_takes_any_certificate() throws Exception {
        try (ServerSocket server = selfSigned().getServerSocketFactory().createServerSocket(0, 1, LOOPBACK)) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> answer(server, "HTTP/1.1 200 OK"));
            Action.Http request = new Action.Http(true, "", server.getLocalPort(), "/", Map.of());
            assertThat(new NodeRequests().fault(request, HERE, LIMIT)).isEmpty();
            assertThat(asked.join()).startsWith("GET / HTTP/1.1\r\n");
        }
    }

    /** A server with a certificate that nobody trusts: one that is made up for a Secret that is not there. */
    private static SSLContext selfSigned() throws Exception {
        Release.Tls tls = Release.read(
                        Rehearsal.read(
                                Sample.pod(
                                                """
                                volumes: [{name: tls, secret: {secretName: gone}}]
                                containers:
                                - name: redis
                                  image: redis
                                  args: [--tls-cert-file, /tls/a.crt, --tls-key-file, /tls/a.key]
                                  volumeMounts: [{name: tls, mountPath: /tls}]
                                """)
                                        + """
                                ---
                                apiVersion: v1
                                kind: ConfigMap
                                metadata: {name: conf}
                                data: {redis.conf: "tls-cert-file /tls/a.crt"}
                                """),
                        1)
                .tls()
                .orElseThrow();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        byte[] key = Base64.getMimeDecoder().decode(tls.key().replaceAll("-----[A-Z ]+-----", ""));
        keys.setKeyEntry(
                "server",
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                new char[0],
                new Certificate[] {
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(tls.certificate().getBytes(StandardCharsets.US_ASCII)))
                });
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
