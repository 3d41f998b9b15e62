package redisha.rule.api;

import java.util.Optional;
import java.util.OptionalLong;
import redisha.manifest.Spot;
import redisha.rule.Names;
import redisha.rule.Workload;

/**
 * A port that an object asks for by number or by name.
 *
 * @param spot where the number or the name stands
 */
record PortReference(Spot spot) {
    private static final long HIGHEST = 65535;

    boolean exists() {
        return spot.exists();
    }

    OptionalLong number() {
        return spot.integer();
    }

    /** Empty when the port is asked for by number. */
    Optional<String> name() {
        return spot.text();
    }

    /** What is wrong with the number or the name, a clause; empty when nothing is. */
    Optional<String> fault() {
        if (number().isPresent()) {
            long number = number().getAsLong();
            return number >= 1 && number <= HIGHEST
                    ? Optional.empty()
                    : Optional.of(number + " is no port (1 to " + HIGHEST + ")");
        }
        return name().flatMap(Names.PORT_NAME::fault);
    }

    /** What to write: a number in quotes is taken for a name. */
    String remedy() {
        boolean quoted = name().filter(text -> text.matches("\\d{1,5}")).isPresent();
        return quoted
                ? "Write " + spot.textOrEmpty() + " without quotes."
                : "Write a number from 1 to " + HIGHEST + ", or the name of a container's port.";
    }

    /** Whether a container declares the port for a protocol. */
    boolean isDeclaredBy(Workload workload, String protocol) {
        return workload.ports().stream()
                .filter(port -> port.protocol().equals(protocol))
                .anyMatch(port -> name().isPresent()
                        ? port.name().equals(name().get())
                        : port.number().equals(number()));
    }

    @Override
    public String toString() {
        return name().map(Names::quoted).orElseGet(spot::written);
    }
}
