package redisha.drill.load;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import redisha.drill.stage.Stage.Endpoint;
import redisha.drill.timeline.Route;

/**
 * How clients find the server they connect to.
 *
 * @param next asked at each connect, by any thread; empty when there is nothing to connect to
 * @param proxied a client keeps its connection when it is told {@code READONLY}: whoever is behind it may change; without
 *     a proxy it has to find another server
 */
public record Way(Route route, Supplier<Optional<Endpoint>> next, boolean proxied) {

    public Way {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(next, "next");
    }

    /** Through the proxies, one after another, as connections to a Service are spread over its ready pods. */
    public static Way through(Route route, Supplier<List<Endpoint>> proxies) {
        AtomicInteger turn = new AtomicInteger();
        return new Way(route, () -> inTurn(proxies.get(), turn), true);
    }

    /** To the server itself, as clients go that ask Sentinel. */
    public static Way straight(Route route, Supplier<Optional<Endpoint>> server) {
        return new Way(route, server, false);
    }

    private static Optional<Endpoint> inTurn(List<Endpoint> proxies, AtomicInteger turn) {
        return proxies.isEmpty()
                ? Optional.empty()
                : Optional.of(proxies.get(Math.floorMod(turn.getAndIncrement(), proxies.size())));
    }
}
