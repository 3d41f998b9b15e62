package redisha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Replaces the free texts of configuration files by ones that the programs know: what a directive means is between the
 * user and Redis.
 */
final class RealDirectives {
    private static final Map<String, List<Object>> REDIS = Map.ofEntries(
            Map.entry("maxmemory-policy", List.of("noeviction", "allkeys-lru", "volatile-ttl")),
            Map.entry("maxmemory", List.of("0", "100mb", 1073741824)),
            Map.entry("save", List.of("\"\"", "900 1", new ArrayList<>(List.of("900 1", "300 10")))),
            Map.entry("appendonly", List.of("yes", "no", true)),
            Map.entry("appendfsync", List.of("everysec", "no")),
            Map.entry("hz", List.of(10, "50")),
            Map.entry("timeout", List.of(0, 300)),
            Map.entry("tcp-keepalive", List.of(60)),
            Map.entry(
                    "client-output-buffer-limit",
                    List.of("replica 256mb 64mb 60", new ArrayList<>(List.of("normal 0 0 0", "pubsub 32mb 8mb 60")))),
            Map.entry("notify-keyspace-events", List.of("Ex", "\"\"")),
            Map.entry("lazyfree-lazy-eviction", List.of(true, "no")),
            Map.entry("active-expire-effort", List.of(1)),
            Map.entry("repl-diskless-sync-delay", List.of(0, 5)),
            Map.entry("min-replicas-to-write", List.of(0)),
            Map.entry("slowlog-log-slower-than", List.of(10000, -1)));

    private static final Map<String, List<Object>> SENTINEL = Map.of(
            "down-after-milliseconds", List.of(5000, 1800000),
            "failover-timeout", List.of(30000),
            "parallel-syncs", List.of(1, 2),
            "maxclients", List.of(100),
            "deny-scripts-reconfig", List.of("yes"),
            "master-reboot-down-after-period", List.of(0),
            "loglevel", List.of("notice", "verbose"));

    private static final List<String> HAPROXY = List.of(
            "# nothing but words: ' \" ${HOME} \\\n",
            "frontend own\n  mode http\n  bind :18404\n  stats enable\n",
            "backend other\n  server a 127.0.0.1:1 check");

    private final Map<String, Object> values;
    private final Random random;
    private final RandomText text;

    RealDirectives(Map<String, Object> values, Random random, RandomText text) {
        this.values = values;
        this.random = random;
        this.text = text;
    }

    void settle() {
        values.put("replicas", 1L + random.nextInt(5));
        Paths.put(values, "haproxy.enabled", true);
        for (String path : List.of(
                "redis.customConfig",
                "sentinel.customConfig",
                "haproxy.customConfig",
                "sentinel.bind",
                "sentinel.quorum",
                "tls.dhParamsFile",
                "redis.disableCommands",
                "haproxy.maxconn")) {
            Paths.remove(values, path);
        }
        if (random.nextBoolean()) {
            Paths.put(values, "redis.disableCommands", new ArrayList<>(List.of("FLUSHALL", "DEBUG", "CONFIG")));
        }
        Paths.put(values, "haproxy.extraConfig", text.pick(HAPROXY));
        some("redis.config", REDIS);
        some("sentinel.config", SENTINEL);
        // Redis loads no dump beside an append-only file, so the two are refused together.
        for (String kind : List.of("s3", "ssh", "redis")) {
            if (Paths.get(values, "restore." + kind + ".source") instanceof String source && !source.isEmpty()) {
                Paths.remove(values, "redis.config.appendonly");
            }
        }
    }

    private void some(String path, Map<String, List<Object>> known) {
        Map<String, Object> config = new LinkedHashMap<>();
        known.keySet().stream()
                .sorted()
                .filter(key -> random.nextInt(3) == 0)
                .forEach(key -> config.put(key, text.pick(known.get(key))));
        Paths.put(values, path, null);
        Paths.put(values, path, config);
    }
}
