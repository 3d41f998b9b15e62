package redisha.drill.stage;

import java.util.Optional;

/**
 * How a client gets into Redis, Sentinel and the proxy of the release; read off the manifests.
 *
 * @param password of Redis, empty when it asks for none
 * @param sentinelPassword of Sentinel, empty when it asks for none
 * @param tls what a client trusts and shows where ports speak TLS; empty when none does
 * @param group the name that Sentinel has for the master, {@code mymaster}
 */
public record Access(String password, String sentinelPassword, Optional<Certificates> tls, String group) {

    /** PEM texts: the certificates that are trusted, and the client's own certificate and key. */
    public record Certificates(String authority, String certificate, String key) {}

    @Override
    public String toString() {
        return "access to " + group;
    }
}
