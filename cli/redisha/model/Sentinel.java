package redisha.model;

import java.util.List;

/**
 * The Sentinels, one beside each Redis server.
 *
 * @param bind the address of the {@code bind} line, else empty
 * @param quorum how many Sentinels must find the master down before a failover is asked for
 * @param password null when clients need none
 * @param ids the id of each Sentinel by member index
 * @param configLines the lines of {@code sentinel.config}, each complete
 * @param customConfig a whole sentinel.conf that replaces the generated one, else empty
 * @param startAfterRedis whether Sentinel waits for the Redis beside it
 * @param tlsReplication whether Sentinel reaches servers and peers with TLS
 */
public record Sentinel(
        Ports ports,
        String bind,
        int quorum,
        boolean tlsReplication,
        boolean authClients,
        Password password,
        boolean resolveHostnames,
        boolean announceHostnames,
        List<String> ids,
        List<String> configLines,
        String customConfig,
        boolean startAfterRedis,
        ContainerFacts container) {

    public boolean hasPassword() {
        return password != null;
    }

    public boolean hasCustomConfig() {
        return !customConfig.isEmpty();
    }

    /** Whether members are named by host name rather than by address, in answers of Sentinel and in announcements. */
    public boolean speaksHostnames() {
        return announceHostnames;
    }
}
