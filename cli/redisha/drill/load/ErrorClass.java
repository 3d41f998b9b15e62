package redisha.drill.load;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** What kind of failure a client saw: the first word of a reply, or a phrase about its connection. */
final class ErrorClass {
    static final String NO_ENDPOINT = "no endpoint";

    private ErrorClass() {}

    static String of(JedisException failure) {
        return failure instanceof JedisDataException
                ? firstWord(String.valueOf(failure.getMessage()))
                : ofConnection(failure);
    }

    private static String firstWord(String reply) {
        return reply.split("[ :]", 2)[0];
    }

    private static String ofConnection(JedisException failure) {
        Throwable cause = innermost(failure);
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof SocketTimeoutException) {
            return message.toLowerCase(Locale.ROOT).contains("connect") ? "connect timed out" : "read timed out";
        }
        if (cause instanceof NoRouteToHostException || message.contains("unreachable")) {
            return "no route";
        }
        if (cause instanceof ConnectException) {
            return message.contains("refused") ? "connection refused" : "connect timed out";
        }
        if (message.contains("reset") || message.contains("Broken pipe")) {
            return "connection reset";
        }
        if (message.contains("end of stream") || message.contains("closed") || message.contains("terminated")) {
            return "connection closed";
        }
        return cause instanceof SSLException ? "TLS refused" : "connection failed";
    }

    /** Jedis tries all addresses of a host and hangs each failure on the exception that it throws. */
    private static Throwable innermost(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null || at.getSuppressed().length > 0) {
            at = at.getCause() != null ? at.getCause() : at.getSuppressed()[0];
        }
        return at;
    }
}
