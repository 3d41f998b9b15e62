package redisha;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import redisha.values.Catalogue;
import redisha.values.Key;

/** Puts one fault into a sound values tree. */
final class Breakage {
    private static final List<Key> KEYS = Catalogue.load().keys();

    private final Map<String, Object> values;
    private final Random random;
    private final RandomText text;

    Breakage(Map<String, Object> values, Random random, RandomText text) {
        this.values = values;
        this.random = random;
        this.text = text;
    }

    /** The path that the complaint has to name. */
    String apply() {
        return switch (random.nextInt(8)) {
            case 0 -> unknownKey();
            case 1 -> put(key(key -> !key.takes("object")), Map.of("a", 1));
            case 2 -> put(key(key -> !key.takes("array")), List.of("a"));
            case 3 -> put(key(key -> key.types().contains("integer") && !key.takes("string")), "many");
            case 4 -> outOfRange();
            case 5 -> put(key(key -> !key.closedValues().isEmpty()), "nonsense");
            default -> contradiction();
        };
    }

    private String unknownKey() {
        Key parent = key(key -> key.structured() && isClosed(key.path()));
        return put(parent.path() + ".repliacs" + random.nextInt(100), true);
    }

    private String outOfRange() {
        Key key = key(one -> one.types().contains("integer") && node(one).containsKey("minimum"));
        boolean high = node(key).get("maximum") instanceof Long && random.nextBoolean();
        return put(
                key,
                high ? (Long) node(key).get("maximum") + 1 : (Long) node(key).get("minimum") - 1);
    }

    /** Each value is fine by itself. */
    private String contradiction() {
        return switch (random.nextInt(13)) {
            case 0 -> without("auth", "redisPassword", "existingSecret");
            case 1 -> without("sentinel.auth", "sentinel.password", "sentinel.existingSecret");
            case 2 -> {
                plainPorts(7000, 7000);
                yield "sentinel.port";
            }
            case 3 -> {
                plainPorts(0, 7000);
                yield "redis.port";
            }
            case 4 -> {
                Paths.remove(values, "tls.secretName");
                put("redis.tlsPort", 7443);
                yield "tls.secretName";
            }
            case 5 -> put("sentinel.quorum", replicas() + 1);
            case 6 -> {
                Paths.remove(values, "redis.customConfig");
                yield put("redis.config.min-replicas-to-write", replicas());
            }
            case 7 -> {
                without("auth", "existingSecret");
                yield put("redisPassword", "a\nb" + text.line());
            }
            case 8 -> put("redis.masterGroupName", text.pick(List.of("a b", "a\n", "", "ä", "a'b", "{{ \"a b\" }}")));
            case 9 -> {
                put("auth", true);
                yield put("existingSecret", text.pick(List.of("{{ .Nope }}", "{{ fail }}", "{{", "{{ lookup 1 }}")));
            }
            case 10 -> {
                without("auth", "existingSecret");
                yield put("redisPassword", random.nextBoolean() ? 123456 : true);
            }
            case 11 -> {
                without("redis.tlsReplication", "redis.customConfig", "redis.authClients");
                put("redis.tlsPort", 7443);
                yield put("tls.caCertFile", "");
            }
            default -> {
                put("podDisruptionBudget", new LinkedHashMap<>(Map.of("maxUnavailable", 1)));
                put("podDisruptionBudget.minAvailable", 1);
                yield "podDisruptionBudget";
            }
        };
    }

    private String without(String flag, String... removed) {
        for (String path : removed) {
            Paths.remove(values, path);
        }
        return put(flag, true);
    }

    private void plainPorts(int redis, int sentinel) {
        Paths.remove(values, "redis.tlsPort");
        Paths.remove(values, "sentinel.tlsPort");
        Paths.remove(values, "exporter.sslEnabled");
        put("redis.port", redis);
        put("sentinel.port", sentinel);
    }

    private long replicas() {
        return values.get("replicas") instanceof Long replicas ? replicas : 3;
    }

    private Key key(Predicate<Key> suitable) {
        return text.pick(KEYS.stream().filter(suitable).toList());
    }

    private static boolean isClosed(String path) {
        return Boolean.FALSE.equals(RandomSchema.node(path).get("additionalProperties"));
    }

    private static Map<String, Object> node(Key key) {
        return RandomSchema.node(key.path());
    }

    private String put(Key key, Object value) {
        Paths.remove(values, key.path());
        return put(key.path(), value);
    }

    private String put(String path, Object value) {
        Paths.put(values, path, value);
        return path;
    }
}
