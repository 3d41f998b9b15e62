package redisha.drill.load;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redisha.drill.stage.Stage.Endpoint;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Recorder;

/**
 * One client with at most one connection, which it keeps until it fails; every attempt is recorded. An error reply is a
 * failure as well: what leads to a server that refuses may lead to another one when it is made anew.
 */
final class Client implements Runnable {
    private final String name;
    private final Way way;
    private final Command command;
    private final Ticks ticks;
    private final Connections connections;
    private final UnaryOperator<String> podOf;
    private final Recorder recorder;
    private Jedis jedis;
    private String runId = "";

    /** @param podOf the pod whose Redis has this run id, empty when it is not known yet */
    Client(
            String name,
            Way way,
            Command command,
            Ticks ticks,
            Connections connections,
            UnaryOperator<String> podOf,
            Recorder recorder) {
        this.name = name;
        this.way = way;
        this.command = command;
        this.ticks = ticks;
        this.connections = connections;
        this.podOf = podOf;
        this.recorder = recorder;
    }

    /** Sends a command at each tick until it is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ticks.next();
                attempt();
            }
        } catch (CancellationException e) {
            // The thread was interrupted between two attempts: it shall end.
        } finally {
            disconnect();
        }
    }

    private void attempt() {
        double start = recorder.now();
        long number = command.number();
        String error = send();
        String server = runId.isEmpty() ? "" : podOf.apply(runId);
        recorder.record(new Attempt(name, way.route(), command.write(), number, start, recorder.now(), server, error));
        if (!error.isEmpty()) {
            disconnect();
        }
    }

    /** Empty, or the class of error. */
    private String send() {
        try {
            if (jedis == null) {
                Optional<Endpoint> endpoint = way.next().get();
                if (endpoint.isEmpty()) {
                    return ErrorClass.NO_ENDPOINT;
                }
                connect(endpoint.get());
            }
            command.send(jedis);
            return "";
        } catch (JedisException e) {
            return ErrorClass.of(e);
        }
    }

    private void connect(Endpoint endpoint) {
        jedis = connections.redis(endpoint.address(), endpoint.port());
        runId = RunId.of(jedis);
    }

    private void disconnect() {
        runId = "";
        if (jedis != null) {
            jedis.close();
            jedis = null;
        }
    }
}
