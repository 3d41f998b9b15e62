package redisha.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * A running HAProxy as clients see it.
 *
 * @param password null when Redis wants none
 */
record Proxy(int port, int readOnlyPort, int healthPort, String password) {

    /** The reply of whatever server is behind the proxy, empty when the connection is refused. */
    String ask(String... command) {
        return Wire.ask("127.0.0.1", port, password, command);
    }

    String askReadOnly(String... command) {
        return Wire.ask("127.0.0.1", readOnlyPort, password, command);
    }

    /** The status of a page of the health listener, 0 when nobody answers. */
    String status(String path) {
        return page(path).substring(0, 3).strip();
    }

    /** Status and text of a page of the health listener. */
    String page(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + healthPort + path).toURL().openConnection();
            int status = connection.getResponseCode();
            try (InputStream body = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
                return status + " " + new String(body.readAllBytes(), UTF_8).strip();
            }
        } catch (IOException e) {
            return "0  ";
        }
    }
}
