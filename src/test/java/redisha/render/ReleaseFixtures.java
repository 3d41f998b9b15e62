package redisha.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import redisha.model.ContainerFacts;
import redisha.model.HaProxy;
import redisha.model.Image;
import redisha.model.KubeVersion;
import redisha.model.Labels;
import redisha.model.Names;
import redisha.model.Password;
import redisha.model.Placement;
import redisha.model.Pods;
import redisha.model.Ports;
import redisha.model.Redis;
import redisha.model.Release;
import redisha.model.Sentinel;
import redisha.model.Storage;
import redisha.model.Target;
import redisha.model.TestPods;
import redisha.model.Tls;
import redisha.model.Watchdog;

/** Releases for tests: a plain one of three members with a proxy, and what differs from it. */
final class ReleaseFixtures {
    private static final Names NAMES = new Names("cache", "prod", "redis-ha", "cache", "cache", "cache-haproxy");
    private static final ContainerFacts NO_FACTS =
            new ContainerFacts(List.of(), List.of(), null, null, null, Map.of(), Map.of(), List.of());
    private static final Placement ANYWHERE = new Placement(Map.of(), List.of(), Map.of(), List.of(), "", "");

    int replicas = 3;
    Ports redisPorts = new Ports(6379, 0);
    Ports sentinelPorts = new Ports(26379, 0);
    boolean tlsReplication;
    boolean redisAuthClients = true;
    boolean sentinelAuthClients = true;
    boolean redisPassword;
    boolean sentinelPassword;
    boolean hostnames;
    boolean startGuard = true;
    String redisCustom = "";
    String sentinelCustom = "";
    String proxyCustom = "";
    String proxyExtra = "";
    String caCertFile = "ca.crt";
    String sentinelBind = "";
    List<Integer> neverMaster = List.of();
    List<String> redisLines =
            List.of("min-replicas-max-lag 5", "min-replicas-to-write 0", "repl-diskless-sync-delay 0", "save 900 1");
    List<String> sentinelLines = List.of(
            "sentinel down-after-milliseconds mymaster 1000",
            "sentinel failover-timeout mymaster 10000",
            "sentinel parallel-syncs mymaster 1");
    int watchdogInterval = 1;
    int gracePeriod = 60;
    boolean proxy = true;
    int proxyPort = 6379;
    int readOnlyPort = 6380;
    boolean ipv6;
    boolean reject = true;
    boolean startAfterRedis;
    String checkTimeout = "500ms";
    boolean sticky;
    HaProxy.FrontTls frontTls;
    HaProxy.Metrics metrics;

    Release release() {
        Tls tls = redisPorts.hasTls() || sentinelPorts.hasTls()
                ? new Tls("certs", "redis.crt", "redis.key", caCertFile, "")
                : null;
        return new Release(
                new Target("cache", "prod", KubeVersion.NEWEST, Set.of()),
                NAMES,
                new Labels(NAMES, Map.of(), false),
                replicas,
                true,
                Map.of(),
                List.of(),
                true,
                redis(),
                sentinel(),
                new Watchdog(watchdogInterval, 1, Map.of(), Map.of(), Map.of()),
                tls,
                proxy ? haproxy() : null,
                null,
                pods(),
                new Storage.EmptyDir(Map.of()),
                List.of(),
                Map.of(),
                "cache-secret",
                600,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                new TestPods(image(), Map.of(), Map.of(), Map.of()),
                "cluster.local");
    }

    private Redis redis() {
        return new Redis(
                image(),
                "mymaster",
                redisPorts,
                tlsReplication,
                redisAuthClients,
                redisPassword ? new Password("cache", "auth", null) : null,
                List.of("FLUSHDB", "FLUSHALL"),
                redisLines,
                redisCustom,
                neverMaster,
                startGuard,
                false,
                NO_FACTS,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                gracePeriod);
    }

    private Sentinel sentinel() {
        return new Sentinel(
                sentinelPorts,
                sentinelBind,
                replicas / 2 + 1,
                tlsReplication,
                sentinelAuthClients,
                sentinelPassword ? new Password("cache-sentinel", "password", null) : null,
                hostnames,
                hostnames,
                IntStream.range(0, replicas).mapToObj("%040x"::formatted).toList(),
                sentinelLines,
                sentinelCustom,
                startAfterRedis,
                NO_FACTS);
    }

    private HaProxy haproxy() {
        return new HaProxy(
                image(),
                3,
                proxyPort,
                proxyPort,
                frontTls,
                readOnlyPort,
                metrics,
                List.of(),
                replicas / 2 + 1,
                reject,
                sticky,
                ipv6,
                new HaProxy.Timeouts("4s", "330s", "330s", checkTimeout, "1h"),
                "300ms",
                1,
                "",
                "",
                1000,
                "20s",
                proxyCustom,
                proxyExtra,
                new HaProxy.ProxyService(
                        "ClusterIP", "", 0, "", "", List.of(), List.of(), "", List.of(), Map.of(), Map.of()),
                true,
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                ANYWHERE,
                null);
    }

    private static Pods pods() {
        return new Pods(
                "OrderedReady",
                Map.of(),
                List.of(),
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                ANYWHERE);
    }

    private static Image image() {
        return new Image("redis", "8", "IfNotPresent");
    }
}
