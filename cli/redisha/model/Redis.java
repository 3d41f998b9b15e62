package redisha.model;

import java.util.List;
import java.util.Map;

/**
 * The Redis servers.
 *
 * @param masterGroup the name under which the Sentinels know the master
 * @param ports what redis-server listens on
 * @param tlsReplication whether replicas reach their master with TLS
 * @param authClients whether TLS clients must show a certificate
 * @param password null when clients need none
 * @param disabledCommands commands that are renamed to nothing
 * @param configLines the lines of {@code redis.config}, each complete
 * @param customConfig a whole redis.conf that replaces the generated one, else empty
 * @param neverMaster indexes of the members that are never promoted
 * @param startGuard whether redis-server starts through the guard that refuses to serve an empty master
 * @param configInMemory whether {@code /data/conf}, which holds the passwords, is kept off the data volume
 * @param container what the values say about the container
 * @param updateStrategy the StatefulSet's strategy as Kubernetes reads it
 */
public record Redis(
        Image image,
        String masterGroup,
        Ports ports,
        boolean tlsReplication,
        boolean authClients,
        Password password,
        List<String> disabledCommands,
        List<String> configLines,
        String customConfig,
        List<Integer> neverMaster,
        boolean startGuard,
        boolean configInMemory,
        ContainerFacts container,
        List<Object> envFrom,
        Map<String, String> annotations,
        Map<String, String> podAnnotations,
        Map<String, Object> updateStrategy,
        int minReadySeconds,
        int terminationGracePeriodSeconds) {

    public boolean hasPassword() {
        return password != null;
    }

    public boolean hasCustomConfig() {
        return !customConfig.isEmpty();
    }

    /** The port at which replicas and Sentinels reach a server. */
    public int replicationPort() {
        return tlsReplication ? ports.tls() : ports.plain();
    }
}
