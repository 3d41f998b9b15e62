package redisha.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Names the same master to everyone, whatever becomes of it. */
final class FakeSentinel implements AutoCloseable {
    private final ServerSocket server;
    private volatile String master;

    FakeSentinel(String address, int port, String master) throws IOException {
        this.server = new ServerSocket(port, 50, InetAddress.getByName(address));
        this.master = master;
        Thread thread = new Thread(this::serve, "sentinel " + address);
        thread.setDaemon(true);
        thread.start();
    }

    void names(String master) {
        this.master = master;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getInputStream().read(new byte[1024]);
                String answer = "*2\r\n$" + master.length() + "\r\n" + master + "\r\n$4\r\n6379\r\n+OK\r\n";
                client.getOutputStream().write(answer.getBytes(UTF_8));
            } catch (IOException e) {
                // The proxy went away, or this server is being closed.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
