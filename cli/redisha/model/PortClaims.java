package redisha.model;

import java.util.LinkedHashMap;
import java.util.Map;
import redisha.finding.Where;

/** The ports of one pod: its containers share one network, so no two listeners may have the same. */
final class PortClaims {
    private final Reading reading;
    private final Map<Integer, Claim> claims = new LinkedHashMap<>();

    PortClaims(Reading reading) {
        this.reading = reading;
    }

    /** A port that no value can change. */
    void reserve(int port, String owner) {
        claims.put(port, new Claim(owner, Where.of("default"), true));
    }

    /** Says so when the port is taken; 0 is a listener that is off. */
    void claim(int port, Section section, String key) {
        if (port == 0) {
            return;
        }
        Claim claim = new Claim(section.pathOf(key), section.where(key), reading.isBuiltIn(section, key));
        Claim first = claims.putIfAbsent(port, claim);
        if (first != null) {
            // The one that the user wrote is the one to change.
            Claim given = claim.builtIn() && !first.builtIn() ? first : claim;
            Claim other = given == claim ? first : claim;
            reading.problems()
                    .error(
                            given.where(),
                            given.owner(),
                            "wants port " + port + ", which " + other.owner() + " of the same pod has as well",
                            "Give each listener a port of its own.");
        }
    }

    private record Claim(String owner, Where where, boolean builtIn) {}
}
