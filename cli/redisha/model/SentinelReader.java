package redisha.model;

import java.util.Set;

/** Reads {@code sentinel.*}. */
final class SentinelReader {
    /** Directives of sentinel.conf that are about one master; all others are about the Sentinel itself. */
    private static final Set<String> PER_MASTER = Set.of(
            "auth-pass",
            "auth-user",
            "client-reconfig-script",
            "down-after-milliseconds",
            "failover-timeout",
            "master-reboot-down-after-period",
            "notification-script",
            "parallel-syncs",
            "rename-command");

    private static final Set<String> PER_SENTINEL = Set.of("deny-scripts-reconfig", "sentinel-pass", "sentinel-user");

    private final Reading reading;
    private final Section sentinel;

    private SentinelReader(Reading reading) {
        this.reading = reading;
        this.sentinel = reading.root().section("sentinel");
    }

    static Sentinel read(Reading reading, Redis redis) {
        return new SentinelReader(reading).read(redis);
    }

    private Sentinel read(Redis redis) {
        Ports ports = ServerReader.ports(reading, sentinel);
        boolean announceHostnames = sentinel.flag("announceHostnames");
        return new Sentinel(
                ports,
                sentinel.text("bind"),
                quorum(),
                tlsReplication(ports, redis),
                !sentinel.text("authClients").equals("no"),
                password(),
                sentinel.flag("resolveHostnames") || announceHostnames,
                announceHostnames,
                SentinelIds.of(
                        reading.names().app(), reading.target(), reading.replicas(), sentinel.flag("namespacedIds")),
                ConfigLines.of(reading, sentinel, "config", (key, value) -> line(redis.masterGroup(), key, value)),
                reading.templated(sentinel, "customConfig"),
                sentinel.flag("startAfterRedis"),
                ServerReader.container(sentinel));
    }

    /** Sentinel has one switch for all that it dials: the Redis servers and the other Sentinels. */
    private boolean tlsReplication(Ports ports, Redis redis) {
        boolean wanted = sentinel.flag("tlsReplication") && ports.hasTls();
        boolean speaksTls = wanted || ServerReader.linksNeedTls(reading.root());
        Section servers = reading.root().section("redis");
        if (speaksTls && !ports.hasTls()) {
            reading.problems()
                    .missing(
                            sentinel,
                            "tlsPort",
                            servers.where("port"),
                            "is missing, but redis.port is 0: a Sentinel that speaks TLS to Redis does so to the other"
                                    + " Sentinels, too",
                            "Give sentinel.tlsPort a port, such as 26385.");
        } else if (speaksTls && !redis.ports().hasTls()) {
            String because = ports.hasPlain() ? "tlsReplication" : "port";
            reading.problems()
                    .missing(
                            servers,
                            "tlsPort",
                            sentinel.where(because),
                            "is missing, but " + sentinel.pathOf(because) + " is " + (ports.hasPlain() ? "true" : "0")
                                    + ": a Sentinel that speaks TLS to the other Sentinels does so to Redis, too",
                            "Give redis.tlsPort a port, such as 6385.");
        } else if (speaksTls != redis.tlsReplication()) {
            reading.problems()
                    .warning(
                            speaksTls ? sentinel : servers,
                            "tlsReplication",
                            "is true, but " + (speaksTls ? "redis" : "sentinel")
                                    + ".tlsReplication is not: replicas announce one port and Sentinels dial it in the"
                                    + " language of the other, so no failover can work",
                            "Give both the same value.");
        }
        return speaksTls;
    }

    private int quorum() {
        int majority = reading.replicas() / 2 + 1;
        if (!sentinel.has("quorum")) {
            return majority;
        }
        int quorum = sentinel.integer("quorum");
        if (quorum < majority && reading.isBuiltIn(sentinel, "quorum")) {
            reading.problems()
                    .warning(
                            sentinel,
                            "quorum",
                            "is " + quorum + ", less than a majority of the " + reading.replicas()
                                    + " Sentinels, so a few that are cut off raise false alarms",
                            "Set it to null for a majority.");
        }
        if (quorum <= reading.replicas()) {
            return quorum;
        }
        String problem = "is " + quorum + ", more than the " + reading.replicas() + " Sentinels that " + "there are";
        if (reading.isBuiltIn(sentinel, "quorum")) {
            reading.problems()
                    .warning(
                            sentinel,
                            "quorum",
                            problem + "; " + majority + " is used",
                            "Set it to null for a majority.");
            return majority;
        }
        reading.problems()
                .error(
                        sentinel,
                        "quorum",
                        problem + ", so no failover could ever start",
                        "Give at most " + reading.replicas() + ", or null for a majority.");
        return majority;
    }

    private Password password() {
        return sentinel.flag("auth")
                ? ServerReader.password(
                        reading,
                        sentinel,
                        "password",
                        reading.templated(sentinel, "existingSecret"),
                        reading.names().full() + "-sentinel")
                : null;
    }

    private static String line(String group, String key, String value) {
        if (PER_MASTER.contains(key)) {
            return "sentinel " + key + " " + group + " " + value;
        }
        return (PER_SENTINEL.contains(key) ? "sentinel " : "") + key + " " + value;
    }
}
