package redisha.drill.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Finds out which ports speak TLS: a release that has certificates may speak clear text on some of its ports. Each port is asked
 * in clear text first, since a Redis that is greeted by TLS there would wait for the end of the line.
 */
final class TlsPorts {
    private static final byte[] QUESTION = "PING\r\n".getBytes(US_ASCII);

    private final SSLSocketFactory sockets;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    TlsPorts(SSLSocketFactory sockets) {
        this.sockets = sockets;
    }

    /** A socket that is ready to be spoken on. */
    Socket connect(Dial dial) throws IOException {
        String port = dial.address() + " " + dial.port();
        boolean clear = known.containsKey(port) ? !known.get(port) : answersInClearText(dial);
        Socket socket = clear ? dial.connect() : secure(dial);
        known.put(port, !clear);
        return socket;
    }

    private static boolean answersInClearText(Dial dial) throws IOException {
        try (Socket socket = dial.connect()) {
            return answersInClearText(socket);
        }
    }

    /** A simple string or an error; a port for TLS sends an alert, or closes. */
    private static boolean answersInClearText(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(QUESTION);
            int first = socket.getInputStream().read();
            return first == '+' || first == '-';
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    private Socket secure(Dial dial) throws IOException {
        Socket socket = dial.connect();
        try {
            SSLSocket secure = (SSLSocket) sockets.createSocket(socket, dial.address(), dial.port(), true);
            secure.startHandshake();
            return secure;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
