package redisha.drill.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redisha.drill.stage.Pod;

/**
 * Asks every member and every proxy how it is. All is well when each pod is ready, there is one master whom all Redis and
 * Sentinels know as such, every replica follows it, and every Sentinel knows all replicas and peers, holds none of them
 * for down, and is not in TILT.
 */
public final class Checkup {
    private static final int TIMEOUT = 500;

    private final Connections connections;
    private final Supplier<List<Pod>> members;
    private final Supplier<List<Pod>> proxies;

    /**
     * @param members the members that exist
     * @param proxies the proxies that exist
     */
    public Checkup(Connections connections, Supplier<List<Pod>> members, Supplier<List<Pod>> proxies) {
        this.connections = connections.patient(TIMEOUT);
        this.members = members;
        this.proxies = proxies;
    }

    /** Takes up to a second for each member that does not answer. */
    public Health health(int expectedMembers, int expectedProxies) {
        List<Pod> present = members.get();
        Diagnosis diagnosis = new Diagnosis(expectedMembers, expectedProxies);
        diagnosis.of(present, proxies.get());
        if (present.size() == expectedMembers) {
            diagnosis.of(ask(present, this::redis), ask(present, this::sentinel));
        }
        return new Health(diagnosis.lacks());
    }

    private RedisView redis(Pod pod) {
        try (Jedis jedis = connections.redis(pod.address(), pod.redisPort())) {
            return RedisView.ask(jedis);
        }
    }

    private SentinelView sentinel(Pod pod) {
        try (Jedis jedis = connections.sentinel(pod.address(), pod.sentinelPort())) {
            return SentinelView.ask(jedis, connections.group());
        }
    }

    /** Those that do not answer are left out. */
    private static <T> Map<Pod, T> ask(List<Pod> pods, Function<Pod, T> question) {
        Map<Pod, T> answers = new LinkedHashMap<>();
        for (Pod pod : new ArrayList<>(pods)) {
            try {
                answers.put(pod, question.apply(pod));
            } catch (JedisException e) {
                // No answer is an answer, which the diagnosis puts into words.
            }
        }
        return answers;
    }
}
