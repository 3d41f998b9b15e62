package redisha.drill.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redisha.drill.stage.Pod;

/** What a member has of the lists of the writers. */
public final class Kept {
    private static final int PAGE = 1000;

    private Kept() {}

    /**
     * The numbers in each list, in the order of the list.
     *
     * @throws redis.clients.jedis.exceptions.JedisException when the member does not answer
     */
    public static Map<String, List<Long>> read(Connections connections, Pod master, List<String> lists) {
        Map<String, List<Long>> kept = new LinkedHashMap<>();
        try (Jedis jedis = connections.redis(master.address(), master.redisPort())) {
            lists.forEach(list -> kept.put(list, numbers(jedis, list)));
        }
        return kept;
    }

    private static List<Long> numbers(Jedis jedis, String list) {
        List<Long> numbers = new ArrayList<>();
        List<String> page = jedis.lrange(list, 0, PAGE - 1);
        while (!page.isEmpty()) {
            page.forEach(value -> numbers.add(Append.number(value)));
            page = jedis.lrange(list, numbers.size(), numbers.size() + PAGE - 1);
        }
        return numbers;
    }
}
