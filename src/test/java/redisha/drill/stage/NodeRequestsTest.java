package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.drill.release.Action;

class NodeRequestsTest {
    private static final String HERE = InetAddress.getLoopbackAddress().getHostAddress();
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
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
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
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
            assertThat(new NodeRequests().fault(new Action.Tcp("", port), HERE, LIMIT))
                    .isEmpty();
        }
        assertThat(new NodeRequests().fault(new Action.Tcp("", port), HERE, LIMIT))
                .contains("Connection refused");
    }
}
