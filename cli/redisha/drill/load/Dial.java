package redisha.drill.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * Opens the socket of one connection.
 *
 * @param timeout milliseconds to wait for the connection, and later for each answer
 * @param tls which ports speak it; empty when none does
 */
record Dial(String address, int port, int timeout, Optional<TlsPorts> tls) implements JedisSocketFactory {

    @Override
    public Socket createSocket() {
        try {
            return tls.isEmpty() ? connect() : tls.get().connect(this);
        } catch (IOException e) {
            throw new JedisConnectionException("cannot connect to " + address + ":" + port, e);
        }
    }

    /** In clear text. */
    Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(timeout);
            socket.connect(new InetSocketAddress(address, port), timeout);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
