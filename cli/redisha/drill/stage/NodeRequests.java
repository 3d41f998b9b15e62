package redisha.drill.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import redisha.drill.release.Action;

/** Requests over the network of the node, which this process is in. */
final class NodeRequests implements Requests {
    private static final int FIRST_GOOD = 200;
    private static final int FIRST_BAD = 400;

    @Override
    public Optional<String> fault(Action.Tcp connection, String address, Duration limit) {
        String host = connection.host().isEmpty() ? address : connection.host();
        try {
            connect(host, connection.port(), limit).close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(said(e));
        }
    }

    @Override
    public Optional<String> fault(Action.Http request, String address, Duration limit) {
        String host = request.host().isEmpty() ? address : request.host();
        try (Socket plain = connect(host, request.port(), limit);
                Socket socket = request.tls() ? AnyCertificate.over(plain, host, request.port()) : plain) {
            socket.getOutputStream().write(text(request, host).getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return judge(status == null ? "" : status);
        } catch (IOException e) {
            return Optional.of(said(e));
        }
    }

    private static Socket connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        int millis = Math.toIntExact(limit.toMillis());
        try {
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(host, port), millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String text(Action.Http request, String host) {
        StringBuilder text = new StringBuilder("GET " + request.path() + " HTTP/1.1\r\n");
        if (!request.headers().containsKey("Host")) {
            text.append("Host: ")
                    .append(host)
                    .append(':')
                    .append(request.port())
                    .append("\r\n");
        }
        request.headers()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("User-Agent: kube-probe\r\nAccept: */*\r\nConnection: close\r\n\r\n")
                .toString();
    }

    /** @param status {@code HTTP/1.1 503 Service Unavailable} */
    private static Optional<String> judge(String status) {
        String[] words = status.split(" ");
        boolean number = words.length > 1 && words[1].matches("\\d{3}");
        int code = number ? Integer.parseInt(words[1]) : 0;
        return code >= FIRST_GOOD && code < FIRST_BAD ? Optional.empty() : Optional.of("answered '" + status + "'");
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
