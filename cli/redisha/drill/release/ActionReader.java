package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import redisha.finding.UserError;
import redisha.manifest.Spot;

/** Reads the probes and hooks of a container. */
final class ActionReader {
    private final Map<String, Integer> ports;

    /** @param ports of the container, by name */
    ActionReader(Map<String, Integer> ports) {
        this.ports = ports;
    }

    Container.Probes probes(Spot container) {
        return new Container.Probes(
                probe(container.at("startupProbe")),
                probe(container.at("readinessProbe")),
                probe(container.at("livenessProbe")));
    }

    Container.Hooks hooks(Spot container) {
        Spot lifecycle = container.at("lifecycle");
        return new Container.Hooks(action(lifecycle.at("postStart")), action(lifecycle.at("preStop")));
    }

    private Optional<Probe> probe(Spot probe) {
        return action(probe)
                .map(action -> new Probe(
                        action,
                        number(probe.at("initialDelaySeconds"), 0),
                        Math.max(1, number(probe.at("periodSeconds"), 10)),
                        Math.max(1, number(probe.at("timeoutSeconds"), 1)),
                        Math.max(1, number(probe.at("successThreshold"), 1)),
                        Math.max(1, number(probe.at("failureThreshold"), 3)),
                        grace(probe.at("terminationGracePeriodSeconds"))));
    }

    private static OptionalInt grace(Spot spot) {
        return spot.exists() ? OptionalInt.of(number(spot, 0)) : OptionalInt.empty();
    }

    static int number(Spot spot, int otherwise) {
        return Math.toIntExact(spot.integer().orElse(otherwise));
    }

    private Optional<Action> action(Spot handler) {
        if (!handler.exists()) {
            return Optional.empty();
        }
        if (handler.at("exec").exists()) {
            return Optional.of(new Action.Exec(words(handler.at("exec", "command"))));
        }
        if (handler.at("httpGet").exists()) {
            return Optional.of(http(handler.at("httpGet")));
        }
        if (handler.at("tcpSocket").exists()) {
            Spot tcp = handler.at("tcpSocket");
            return Optional.of(new Action.Tcp(tcp.at("host").textOrEmpty(), port(tcp.at("port"))));
        }
        if (handler.at("sleep").exists()) {
            return Optional.of(new Action.Sleep(number(handler.at("sleep", "seconds"), 0)));
        }
        throw new UserError(
                handler.where(),
                handler + " does something that the drill cannot do",
                "It knows exec, httpGet, tcpSocket and sleep.");
    }

    private Action http(Spot get) {
        Map<String, String> headers = new LinkedHashMap<>();
        get.at("httpHeaders")
                .items()
                .forEach(header -> headers.put(
                        header.at("name").textOrEmpty(), header.at("value").textOrEmpty()));
        return new Action.Http(
                get.at("scheme").textOrEmpty().equalsIgnoreCase("HTTPS"),
                get.at("host").textOrEmpty(),
                port(get.at("port")),
                get.at("path").text().orElse("/"),
                headers);
    }

    private int port(Spot port) {
        if (port.integer().isPresent()) {
            return number(port, 0);
        }
        Integer named = ports.get(port.textOrEmpty());
        if (named == null) {
            throw new UserError(
                    port.where(),
                    port + ": the container has no port '" + port.written() + "'",
                    "Name one of its ports: " + String.join(", ", ports.keySet()) + ".");
        }
        return named;
    }

    /** The words of a command; a number written without quotes counts as its text. */
    static List<String> words(Spot list) {
        return list.items().stream()
                .map(word -> word.text().orElse(word.written()))
                .toList();
    }
}
