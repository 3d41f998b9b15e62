package redisha.drill.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** The name that a Redis process gives itself at each start; it tells who is behind a proxy. */
final class RunId {
    private static final Pattern LINE = Pattern.compile("(?m)^run_id:(\\w+)");

    private RunId() {}

    /** Empty when the server does not say. */
    static String of(Jedis jedis) {
        try {
            Matcher line = LINE.matcher(jedis.info("server"));
            return line.find() ? line.group(1) : "";
        } catch (JedisDataException e) {
            return "";
        }
    }
}
