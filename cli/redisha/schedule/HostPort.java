package redisha.schedule;

import java.util.Objects;

/** A port that a pod takes on its node; the address {@code 0.0.0.0} is every address. */
public record HostPort(String address, String protocol, int port) {
    private static final String EVERY_ADDRESS = "0.0.0.0";

    public HostPort {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(protocol, "protocol");
    }

    public boolean conflictsWith(HostPort other) {
        return port == other.port
                && protocol.equals(other.protocol)
                && (address.equals(other.address)
                        || address.equals(EVERY_ADDRESS)
                        || other.address.equals(EVERY_ADDRESS));
    }
}
