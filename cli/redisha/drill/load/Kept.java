package redisha.drill.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redisha.drill.stage.Pod;

/** What a member has of the lists of the writers. */
public final class Kept {
    /** Characters that are asked for at once; a page of large values would not come in time. */
    private static final int PAGE = 1_000_000;

    /** Milliseconds; nobody measures how long this takes. */
    private static final int PATIENCE = 10_000;

    private Kept() {}

    /**
     * The numbers in each list, in the order of the list. A list that the member does not give is left out, as nobody
     * can say what it holds.
     *
     * @param valueSize about what each value has, in characters
     */
    public static Map<String, List<Long>> read(Connections connections, Pod master, List<String> lists, int valueSize) {
        Map<String, List<Long>> kept = new LinkedHashMap<>();
        try (Jedis jedis = connections.patient(PATIENCE).redis(master.address(), master.redisPort())) {
            lists.forEach(list -> kept.put(list, numbers(jedis, list, Math.max(1, PAGE / valueSize))));
        } catch (JedisException unanswered) {
            // What was read until now is true; the judge sees that the rest is missing.
        }
        return kept;
    }

    private static List<Long> numbers(Jedis jedis, String list, int page) {
        List<Long> numbers = new ArrayList<>();
        List<String> values = jedis.lrange(list, 0, page - 1);
        while (!values.isEmpty()) {
            values.forEach(value -> numbers.add(Append.number(value)));
            values = jedis.lrange(list, numbers.size(), numbers.size() + page - 1);
        }
        return numbers;
    }
}
