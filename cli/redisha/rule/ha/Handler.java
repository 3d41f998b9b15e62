package redisha.rule.ha;

import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Spot;

/**
 * A probe or a hook of a container.
 *
 * @param name {@code livenessProbe}, {@code preStop} and so on
 * @param spot where it stands
 */
record Handler(String name, Spot spot) {

    /** Those that a container has. */
    static List<Handler> of(Spot container) {
        return Stream.concat(
                        probes(container).stream(),
                        Stream.of("postStart", "preStop")
                                .map(name -> new Handler(name, container.at("lifecycle", name))))
                .filter(handler -> handler.spot().exists())
                .toList();
    }

    /** The probes that a container has. */
    static List<Handler> probes(Spot container) {
        return Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(name -> new Handler(name, container.at(name)))
                .filter(handler -> handler.spot().exists())
                .toList();
    }

    /** The words of the command that it runs, none when it does something else. */
    List<Spot> command() {
        return spot.at("exec", "command").items();
    }
}
