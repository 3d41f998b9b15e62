package redisha;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Takes the contradictions out of a random values tree, as someone who knows what the keys mean would not write them. */
final class Harmony {
    private static final List<String> PORTS = List.of(
            "redis.port",
            "redis.tlsPort",
            "sentinel.port",
            "sentinel.tlsPort",
            "exporter.port",
            "haproxy.containerPort",
            "haproxy.readOnly.port",
            "haproxy.metrics.port");
    private static final List<String> TEMPLATED = List.of(
            "hostPath.path",
            "existingSecret",
            "sentinel.existingSecret",
            "tls.secretName",
            "haproxy.tls.secretName",
            "redis.customConfig",
            "sentinel.customConfig",
            "haproxy.customConfig");
    private static final Set<Integer> TAKEN = Set.of(6379, 6380, 26379, 9121, 9101, 8888);

    private final Map<String, Object> values;
    private final Random random;
    private final RandomText text;

    Harmony(Map<String, Object> values, Random random, RandomText text) {
        this.values = values;
        this.random = random;
        this.text = text;
    }

    void settle() {
        if (replicas() > 9 && random.nextInt(20) != 0) {
            values.put("replicas", 1L + replicas() % 9);
        }
        names();
        texts();
        ports();
        passwords();
        counts();
        directives("redis.config");
        directives("sentinel.config");
        budget("podDisruptionBudget");
        budget("haproxy.podDisruptionBudget");
        strategies();
        restores();
        for (String path : List.of("affinity", "haproxy.affinity")) {
            if (get(path) instanceof String block && !block.isEmpty()) {
                put(path, RandomYaml.write(new RandomSchema(random, text).fragmentMap(0), random));
            }
        }
    }

    long replicas() {
        return values.get("replicas") instanceof Long replicas ? replicas : 3;
    }

    private void names() {
        for (String path : List.of("nameOverride", "fullnameOverride", "redis.masterGroupName")) {
            replaceText(path, text.name().replace('.', '-'));
        }
        for (String path : TEMPLATED) {
            if (random.nextInt(4) == 0) {
                replaceText(path, text.expression());
            }
        }
        if ("".equals(get("redis.masterGroupName")) || random.nextInt(4) == 0) {
            put("redis.masterGroupName", text.name());
        }
        if (random.nextInt(4) == 0) {
            replaceText("redis.masterGroupName", "{{ .Release.Name }}_" + text.name());
        }
    }

    private void texts() {
        oneLine("redisPassword");
        oneLine("sentinel.password");
        if (on("haproxy.tls.enabled")) {
            require("haproxy.tls.secretName", text.name());
            require("haproxy.tls.keyName", text.fileName());
        }
    }

    private void ports() {
        List<Long> pool = random.ints(1024, 65536)
                .filter(port -> !TAKEN.contains(port))
                .distinct()
                .limit(20)
                .mapToObj(Long::valueOf)
                .collect(toCollection(ArrayList::new));
        for (String path : PORTS) {
            if (get(path) instanceof Long port && port != 0) {
                put(path, pool.remove(0));
            }
        }
        boolean encrypted = on("sentinel.tlsReplication")
                || Stream.of("redis.port", "sentinel.port")
                        .anyMatch(path -> Long.valueOf(0).equals(get(path)));
        for (String path : List.of("redis.tlsPort", "sentinel.tlsPort")) {
            if (encrypted && !isPort(path)) {
                put(path, pool.remove(0));
            }
        }
        if (get("haproxy.additionalPorts") instanceof List<?> ports) {
            ports.forEach(port -> Paths.cast(port).put("containerPort", pool.remove(0)));
        }
        if (isPort("redis.tlsPort") || isPort("sentinel.tlsPort")) {
            require("tls.secretName", text.name());
            if (values.get("tls") instanceof Map<?, ?> tls && tls.containsKey("caCertFile")) {
                require("tls.caCertFile", text.fileName());
            }
        }
        if (on("exporter.sslEnabled") && !isPort("redis.tlsPort")) {
            put("exporter.sslEnabled", false);
        }
    }

    private void passwords() {
        if (on("auth") && isEmpty("existingSecret")) {
            require("redisPassword", line(text.line()));
        }
        if (on("sentinel.auth") && isEmpty("sentinel.existingSecret")) {
            require("sentinel.password", line(text.line()));
        }
    }

    private void counts() {
        limit("sentinel.quorum", replicas());
        limit("redis.config.min-replicas-to-write", replicas() - 1);
        if (get("redis.disableCommands") instanceof List<?> commands) {
            put(
                    "redis.disableCommands",
                    commands.stream().map(command -> text.name()).collect(toCollection(ArrayList::new)));
        }
    }

    private void directives(String path) {
        if (get(path) instanceof Map<?, ?> map) {
            Map<String, Object> settled = new LinkedHashMap<>();
            map.values().removeIf(value -> value instanceof List<?> none && none.isEmpty());
            map.forEach((key, value) -> settled.put(
                    line(key.toString()),
                    value instanceof List<?> items
                            ? items.stream().map(Harmony::lineOrElse).collect(toCollection(ArrayList::new))
                            : lineOrElse(value)));
            put(path, null);
            put(path, settled);
        }
    }

    private void budget(String path) {
        if (get(path) instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<String, Object> budget = new LinkedHashMap<>();
            budget.put(text.pick(List.of("minAvailable", "maxUnavailable")), text.pick(List.of("50%", 1, "1e3%")));
            budget.put("unhealthyPodEvictionPolicy", text.any());
            put(path, null);
            put(path, budget);
        }
    }

    private void strategies() {
        if ("OnDelete".equals(get("redis.updateStrategy.type"))) {
            Paths.remove(values, "redis.updateStrategy.rollingUpdate");
        }
        if ("Recreate".equals(get("haproxy.deploymentStrategy.type"))) {
            Paths.remove(values, "haproxy.deploymentStrategy.rollingUpdate");
        }
    }

    private void restores() {
        replaceText("restore.s3.source", "s3://bucket/" + text.line());
        replaceText("restore.ssh.source", "me@host:" + text.line());
        replaceText("restore.redis.source", "redis://me:secret@old.example:6380/3");
        for (String path : List.of("restore.s3.access_key", "restore.s3.secret_key", "restore.ssh.key")) {
            if (Paths.get(values, path) == null) {
                Paths.remove(values, path);
            }
        }
        boolean any = List.of("s3", "ssh", "redis").stream()
                .anyMatch(kind -> get("restore." + kind + ".source") instanceof String source && !source.isEmpty());
        if (any && on("restore.existingSecret")) {
            require("existingSecret", text.name());
        }
    }

    private static Object lineOrElse(Object value) {
        return value instanceof String text ? line(text) : value;
    }

    /** Without line breaks and other control characters. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x80-\\x9f]", "_");
    }

    private void oneLine(String path) {
        if (get(path) instanceof String there) {
            put(path, line(there));
        }
    }

    private void limit(String path, long most) {
        if (get(path) instanceof Long number && number > most) {
            put(path, most);
        }
    }

    private void replaceText(String path, String value) {
        if (!isEmpty(path)) {
            put(path, value);
        }
    }

    private void require(String path, String value) {
        if (isEmpty(path)) {
            put(path, value);
        }
    }

    private boolean isEmpty(String path) {
        return !(get(path) instanceof String there) || there.isEmpty();
    }

    private boolean isPort(String path) {
        return get(path) instanceof Long port && port != 0;
    }

    private boolean on(String path) {
        return Boolean.TRUE.equals(get(path));
    }

    private Object get(String path) {
        return Paths.get(values, path);
    }

    private void put(String path, Object value) {
        Paths.put(values, path, value);
    }
}
