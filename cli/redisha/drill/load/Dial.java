package redisha.drill.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * Opens the socket of one connection.
 *
 * @param timeout milliseconds to wait for the connection, and later for each answer
 */
record Dial(String address, int port, int timeout, Optional<SSLSocketFactory> tls) implements JedisSocketFactory {

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(timeout);
            socket.connect(new InetSocketAddress(address, port), timeout);
            return tls.isEmpty() ? socket : secure(socket);
        } catch (IOException e) {
            close(socket);
            throw new JedisConnectionException("cannot connect to " + address + ":" + port, e);
        }
    }

    private Socket secure(Socket socket) throws IOException {
        SSLSocket secure = (SSLSocket) tls.orElseThrow().createSocket(socket, address, port, true);
        secure.startHandshake();
        return secure;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It never was of use; what went wrong before is what matters.
        }
    }
}
