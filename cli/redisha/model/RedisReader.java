package redisha.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code redis.*} and what belongs to it at the top level. */
final class RedisReader {
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_.-]+");
    /** What Sentinel, replication, HAProxy's checks and the scripts send to Redis. */
    private static final Set<String> NEEDED = Set.of(
            "AUTH",
            "CLIENT",
            "CONFIG",
            "EXEC",
            "INFO",
            "MULTI",
            "PING",
            "PSYNC",
            "PUBLISH",
            "REPLCONF",
            "REPLICAOF",
            "ROLE",
            "SLAVEOF",
            "SUBSCRIBE");

    private static final Pattern INDEXES = Pattern.compile("\\s*\\d{1,4}(\\s*[,\\s]\\s*\\d{1,4})*\\s*");

    private final Reading reading;
    private final Section root;
    private final Section redis;

    private RedisReader(Reading reading) {
        this.reading = reading;
        this.root = reading.root();
        this.redis = root.section("redis");
    }

    static Redis read(Reading reading) {
        return new RedisReader(reading).read();
    }

    private Redis read() {
        Ports ports = ServerReader.ports(reading, redis);
        return new Redis(
                reading.image(root.section("image"), "IfNotPresent"),
                masterGroup(),
                ports,
                ports.hasTls() && (redis.flag("tlsReplication") || ServerReader.linksNeedTls(root)),
                !redis.text("authClients").equals("no"),
                password(),
                disabledCommands(),
                configLines(),
                reading.templated(redis, "customConfig"),
                neverMaster(),
                redis.section("startGuard").flag("enabled"),
                root.flag("configInMemory"),
                ServerReader.container(redis),
                redis.list("envFrom"),
                redis.texts("annotations"),
                redis.texts("podAnnotations"),
                Settling.strategy(reading, redis, "updateStrategy"),
                redis.integer("minReadySeconds"),
                redis.integer("terminationGracePeriodSeconds"));
    }

    private String masterGroup() {
        String group = reading.templated(redis, "masterGroupName");
        if (!GROUP.matcher(group).matches()) {
            reading.problems()
                    .error(
                            redis,
                            "masterGroupName",
                            "'" + group + "' is not a name that Sentinel accepts",
                            "Use letters, digits, dots, dashes and underscores, such as mymaster.");
        }
        return group;
    }

    private Password password() {
        return root.flag("auth")
                ? ServerReader.password(
                        reading,
                        root,
                        "redisPassword",
                        reading.templated(root, "existingSecret"),
                        reading.names().full())
                : null;
    }

    private List<String> disabledCommands() {
        List<String> commands = new ArrayList<>();
        for (Object command : redis.list("disableCommands")) {
            commands.add(command.toString());
        }
        List<String> needed = commands.stream()
                .filter(command -> NEEDED.contains(command.toUpperCase(Locale.ROOT)))
                .toList();
        if (!needed.isEmpty()) {
            reading.problems()
                    .warning(
                            redis,
                            "disableCommands",
                            "switches off " + String.join(", ", needed)
                                    + ", without which Sentinel, replicas, probes or the hand-over cannot work",
                            "Take it out; an ACL can keep clients from it.");
        }
        return commands;
    }

    private List<String> configLines() {
        int others = reading.replicas() - 1;
        Section config = redis.section("config");
        boolean lower = wantsMoreReplicas(config, others);
        if (config.has("dir")) {
            reading.problems()
                    .error(
                            config,
                            "dir",
                            "would move the data away from the volume, which is mounted at /data",
                            "Take it out.");
        }
        return ConfigLines.of(
                reading,
                redis,
                "config",
                (key, value) -> key + " " + (lower && key.equals("min-replicas-to-write") ? others : value));
    }

    /** With fewer replicas than min-replicas-to-write asks for, the master would refuse every write for ever. */
    private boolean wantsMoreReplicas(Section config, int others) {
        int wanted = number(config.plain("min-replicas-to-write"));
        if (wanted <= others || !redis.text("customConfig").isEmpty()) {
            return false;
        }
        String hint = "Give it at most " + others + ", one less than replicas.";
        if (reading.isBuiltIn(config, "min-replicas-to-write")) {
            reading.problems()
                    .warning(
                            config,
                            "min-replicas-to-write",
                            "would refuse every write with " + replicas(others) + "; " + others + " is used",
                            hint);
            return true;
        }
        reading.problems()
                .error(
                        config,
                        "min-replicas-to-write",
                        "is " + wanted + ", but a master here has " + replicas(others)
                                + ", so every write would be refused",
                        hint);
        return false;
    }

    private List<Integer> neverMaster() {
        String text = root.text("ro_replicas");
        List<Integer> indexes = new ArrayList<>();
        if (text.isBlank()) {
            return indexes;
        }
        if (!INDEXES.matcher(text).matches()) {
            reading.problems()
                    .error(
                            root,
                            "ro_replicas",
                            "'" + text + "' is not a list of member numbers",
                            "Write numbers from 0 to " + (reading.replicas() - 1)
                                    + " with commas between, such as \"1,2\".");
            return indexes;
        }
        for (String index : text.strip().split("[,\\s]+")) {
            indexes.add(Integer.parseInt(index));
        }
        if (indexes.stream().anyMatch(index -> index >= reading.replicas())) {
            reading.problems()
                    .warning(
                            root,
                            "ro_replicas",
                            "names a member that does not exist",
                            "Members are numbered from 0 to " + (reading.replicas() - 1) + ".");
        }
        return indexes;
    }

    private static String replicas(int number) {
        return number == 1 ? "1 replica" : (number == 0 ? "no" : number) + " replicas";
    }

    private static int number(Object value) {
        try {
            return value == null ? 0 : Integer.parseInt(value.toString().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
