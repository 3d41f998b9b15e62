package redisha.drill.load;

import java.util.LinkedHashMap;
import java.util.Map;
import redis.clients.jedis.Jedis;

/** What a Redis says of replication, the fields of INFO by name. */
record RedisView(Map<String, String> fields) {

    static RedisView ask(Jedis jedis) {
        return new RedisView(fields(jedis.info("replication")));
    }

    static Map<String, String> fields(String info) {
        Map<String, String> fields = new LinkedHashMap<>();
        info.lines()
                .filter(line -> line.indexOf(':') > 0)
                .forEach(line ->
                        fields.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
        return fields;
    }

    boolean master() {
        return field("role").equals("master");
    }

    /** A replica that has a copy and gets every write. */
    boolean linked() {
        return field("master_link_status").equals("up");
    }

    /** Of a replica, the address it follows. */
    String follows() {
        return field("master_host");
    }

    /** Of a master, how many replicas have a copy and get every write. */
    long onlineReplicas() {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().matches("slave\\d+"))
                .filter(field -> field.getValue().contains("state=online"))
                .count();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
