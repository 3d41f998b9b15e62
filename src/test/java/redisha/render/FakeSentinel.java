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
            try {
                Socket client = server.accept();
                Thread thread = new Thread(() -> answer(client), "check");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // This server is being closed.
            }
        }
    }

    /** Like Sentinel 7.0, which does not know QUIT, this one leaves it to the proxy to hang up. */
    private void answer(Socket client) {
        try (client) {
            client.getInputStream().read(new byte[1024]);
            String answer = "*2\r\n$" + master.length() + "\r\n" + master + "\r\n$4\r\n6379\r\n"
                    + "-ERR unknown command 'QUIT', with args beginning with: \r\n";
            client.getOutputStream().write(answer.getBytes(UTF_8));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The proxy hung up.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
