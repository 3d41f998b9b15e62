package redisha.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One release: everything that the templates need to know, nothing that they would have to decide.
 *
 * @param replicas members, each one Redis server and one Sentinel
 * @param tls null when no server listens with TLS
 * @param haproxy null when there is no proxy
 * @param exporter null when there is none
 * @param podDisruptionBudget of the Redis pods; empty for none
 * @param networkPolicy of the Redis pods; null for none
 * @param alertRules null for none
 * @param restores in the order in which they run
 * @param restoreCredentials keys and values of the restore Secret that redisha makes; empty when there is none to make
 * @param restoreSecret the Secret that the restore containers read
 */
public record Release(
        Target target,
        Names names,
        Labels labels,
        int replicas,
        boolean createServiceAccount,
        Map<String, String> serviceAccountAnnotations,
        List<Object> serviceAccountImagePullSecrets,
        boolean createRbac,
        Redis redis,
        Sentinel sentinel,
        Watchdog watchdog,
        Tls tls,
        HaProxy haproxy,
        Exporter exporter,
        Pods pods,
        Storage storage,
        List<Restore> restores,
        Map<String, String> restoreCredentials,
        String restoreSecret,
        int restoreTimeout,
        Map<String, String> authSecretAnnotations,
        Map<String, String> serviceAnnotations,
        Map<String, String> configMapLabels,
        Map<String, String> serviceLabels,
        Map<String, Object> podDisruptionBudget,
        NetworkPolicy networkPolicy,
        AlertRules alertRules,
        TestPods testPods,
        String clusterDomain) {

    /** 0 to replicas - 1. */
    public List<Integer> indexes() {
        return IntStream.range(0, replicas).boxed().toList();
    }

    /** More than half of the members. */
    public int majority() {
        return replicas / 2 + 1;
    }

    public boolean hasTls() {
        return tls != null;
    }

    public boolean hasHaproxy() {
        return haproxy != null;
    }

    public boolean hasExporter() {
        return exporter != null;
    }

    public boolean hasPasswords() {
        return redis.hasPassword() || sentinel.hasPassword();
    }

    /** The Secrets with passwords, each once. */
    public List<String> passwordSecrets() {
        return Stream.of(redis.password(), sentinel.password())
                .filter(Objects::nonNull)
                .map(Password::secret)
                .distinct()
                .toList();
    }

    /** Whether HAProxy needs the certificates because a server has no port without TLS. */
    public boolean proxyDialsWithTls() {
        return redis.ports().dialledWithTls() || sentinel.ports().dialledWithTls();
    }

    /** Whether the pod that does what clients do needs the certificates; through HAProxy it does not ask Redis itself. */
    public boolean testDialsWithTls() {
        return sentinel.ports().dialledWithTls()
                || !hasHaproxy() && redis.ports().dialledWithTls();
    }

    /** Whether a Redis or Sentinel listens on this port. */
    public boolean servesPort(int port) {
        return Stream.of(redis.ports(), sentinel.ports())
                .anyMatch(ports -> ports.plain() == port || ports.tls() == port);
    }

    public List<String> redisCommand() {
        return redis.startGuard() ? List.of("sh") : List.of("redis-server");
    }

    public List<String> redisArgs() {
        return List.of(redis.startGuard() ? "/readonly-config/redis_start.sh" : "/data/conf/redis.conf");
    }

    public List<String> sentinelCommand() {
        return sentinelStartsByScript() ? List.of("sh") : List.of("redis-sentinel");
    }

    public List<String> sentinelArgs() {
        return List.of(sentinelStartsByScript() ? "/health/sentinel_start.sh" : "/data/conf/sentinel.conf");
    }

    /** Whether the Redis container has environment variables of ours. */
    public boolean hasRedisEnvironment() {
        return redis.startGuard() || hasPasswords();
    }

    /** What the exporter dials. */
    public String exporterAddress() {
        return exporter.ssl()
                ? "rediss://" + exporter.address() + ":" + redis.ports().tls()
                : "redis://" + exporter.address() + ":" + redis.ports().plain();
    }

    /** The script that says when Sentinel has started. */
    public String sentinelStartupScript() {
        return sentinel.startAfterRedis() ? "sentinel_readiness.sh" : "sentinel_liveness.sh";
    }

    public boolean sentinelStartsByScript() {
        return mendsSentinelConfig() || sentinel.startAfterRedis();
    }

    /** Whether Sentinel starts through a script that mends the password line which Sentinel itself has written. */
    public boolean mendsSentinelConfig() {
        return redis.startGuard() && redis.hasPassword() && !sentinel.hasCustomConfig();
    }
}
