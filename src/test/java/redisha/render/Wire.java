package redisha.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection that speaks Redis's protocol. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 5000;

    private final Socket socket = new Socket();
    private final InputStream in;

    Wire(String host, int port) throws IOException {
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(host, port), PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** One command on a connection of its own; the empty text when nobody answers. */
    static String ask(String host, int port, String password, String... command) {
        try (Wire wire = new Wire(host, port)) {
            if (password != null) {
                wire.send("AUTH", password);
            }
            return wire.send(command);
        } catch (IOException e) {
            return "";
        }
    }

    /** The reply as text, the items of an array a line each. */
    String send(String... command) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("*" + command.length + "\r\n").getBytes(UTF_8));
        for (String word : command) {
            byte[] bytes = word.getBytes(UTF_8);
            out.write(("$" + bytes.length + "\r\n").getBytes(UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(UTF_8));
        }
        socket.getOutputStream().write(out.toByteArray());
        return reply();
    }

    private String reply() throws IOException {
        String line = line();
        return switch (line.charAt(0)) {
            case '$' -> bulk(Integer.parseInt(line.substring(1)));
            case '*' -> array(Integer.parseInt(line.substring(1)));
            default -> line.substring(1);
        };
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        String text = new String(in.readNBytes(length), UTF_8);
        in.readNBytes(2);
        return text;
    }

    private String array(int size) throws IOException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < size; i++) {
            items.append(i == 0 ? "" : "\n").append(reply());
        }
        return items.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            line.write(c);
        }
        in.read();
        return line.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
