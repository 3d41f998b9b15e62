package redisha.drill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redisha.FreePorts;
import redisha.Programs;
import redisha.drill.stage.Access;
import redisha.drill.stage.Stage.Endpoint;

/** A Redis on the loopback, with more of its configuration as arguments. */
final class Server implements AutoCloseable {
    private final int port;
    private final Access access;
    private final List<String> command;
    private Process process;

    private Server(Access access, int port, List<String> command) {
        this.access = access;
        this.port = port;
        this.command = command;
        start();
    }

    static Server of(Access access, String... arguments) {
        int port = FreePorts.next();
        List<String> command =
                new ArrayList<>(List.of(Programs.path("redis-server").toString(), "--save", ""));
        command.addAll(List.of("--bind", "127.0.0.1", "--loglevel", "warning"));
        command.addAll(
                access.tls().isPresent()
                        ? List.of("--port", "0", "--tls-port", "" + port)
                        : List.of("--port", "" + port));
        command.addAll(List.of(arguments));
        return new Server(access, port, command);
    }

    static Server plain(String... arguments) {
        return of(Fixtures.ACCESS, arguments);
    }

    static Server sentinel(Path configuration) {
        int port = FreePorts.next();
        String program = Programs.path("redis-sentinel").toString();
        return new Server(
                Fixtures.ACCESS,
                port,
                List.of(program, configuration.toString(), "--bind", "127.0.0.1", "--port", "" + port));
    }

    void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .directory(Path.of("target").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Fixtures.AWAIT.until("the server answers", Duration.ofSeconds(20), this::silence);
    }

    private String silence() {
        try (Jedis jedis = jedis()) {
            jedis.ping();
            return "";
        } catch (JedisException e) {
            return e.toString();
        }
    }

    Jedis jedis() {
        return new Connections(access, 1000).redis("127.0.0.1", port);
    }

    int port() {
        return port;
    }

    Endpoint endpoint() {
        return new Endpoint(null, "127.0.0.1", port);
    }

    String runId() {
        try (Jedis jedis = jedis()) {
            return RunId.of(jedis);
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGSTOP and SIGCONT. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + process.pid())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
