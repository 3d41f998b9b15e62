package redisha.drill.load;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redisha.drill.stage.Pod;
import redisha.drill.timeline.Await;

/** Asks one member for its role, again and again, on a connection that is kept; a new pod of its name gets a new one. */
final class Listener implements Runnable {
    private static final Duration STEP = Duration.ofMillis(100);

    private final Connections connections;
    private final Await await;
    private final Consumer<Listener> heard;
    private volatile Pod pod;
    private volatile String runId = "";
    private volatile boolean master;
    private Pod connectedTo;
    private Jedis jedis;

    /** @param heard told after each question, from the thread of this listener */
    Listener(Pod pod, Connections connections, Await await, Consumer<Listener> heard) {
        this.pod = pod;
        this.connections = connections;
        this.await = await;
        this.heard = heard;
    }

    void turnTo(Pod pod) {
        this.pod = pod;
    }

    String pod() {
        return pod.name();
    }

    /** Empty while there is no connection. */
    String runId() {
        return runId;
    }

    boolean saysMaster() {
        return master;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                master = ask();
                heard.accept(this);
                await.pass(STEP);
            }
        } catch (CancellationException e) {
            // The thread was interrupted: it shall end.
        } finally {
            disconnect();
        }
    }

    /** A fault may close the connections of all clients: one that was closed is no silence. */
    private boolean ask() {
        try {
            return answer();
        } catch (JedisException e) {
            boolean closed = jedis != null && !(e.getCause() instanceof SocketTimeoutException);
            disconnect();
            return closed && askAnew();
        }
    }

    private boolean askAnew() {
        try {
            return answer();
        } catch (JedisException e) {
            disconnect();
            return false;
        }
    }

    private boolean answer() {
        connect(pod);
        return RedisView.ask(jedis).master();
    }

    private void connect(Pod pod) {
        if (jedis != null && !pod.address().equals(connectedTo.address())) {
            disconnect();
        }
        if (jedis == null) {
            jedis = connections.redis(pod.address(), pod.redisPort());
            connectedTo = pod;
            runId = RunId.of(jedis);
        }
    }

    private void disconnect() {
        runId = "";
        if (jedis != null) {
            jedis.close();
            jedis = null;
        }
    }
}
