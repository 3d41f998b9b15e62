package redisha.drill.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import redis.clients.jedis.Jedis;

/**
 * What a Sentinel says.
 *
 * @param tilt it does not trust its clock and takes no part in failovers
 * @param master what it says of the master, fields by name
 * @param replicas the same of each replica
 * @param peers the same of each other Sentinel
 */
record SentinelView(
        boolean tilt, Map<String, String> master, List<Map<String, String>> replicas, List<Map<String, String>> peers) {
    private static final Set<String> SOUND = Set.of("master", "slave", "sentinel");

    static SentinelView ask(Jedis jedis, String group) {
        boolean tilt = "1".equals(RedisView.fields(jedis.info("sentinel")).get("sentinel_tilt"));
        return new SentinelView(
                tilt, jedis.sentinelMaster(group), jedis.sentinelReplicas(group), jedis.sentinelSentinels(group));
    }

    String masterAddress() {
        return master.getOrDefault("ip", "");
    }

    /** {@code s_down,o_down} and the like; empty when nothing is the matter. */
    static String troubles(Map<String, String> one) {
        return String.join(
                ",",
                List.of(one.getOrDefault("flags", "").split(",")).stream()
                        .filter(flag -> !SOUND.contains(flag))
                        .toList());
    }
}
