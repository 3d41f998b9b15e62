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
 */
public record Way(Route route, Supplier<Optional<Endpoint>> next) {

    public Way {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(next, "next");
    }

    /** Through the proxies, one after another, as connections to a Service are spread over its ready pods. */
    public static Way through(Route route, Supplier<List<Endpoint>> proxies) {
        AtomicInteger turn = new AtomicInteger();
        return new Way(route, () -> inTurn(proxies.get(), turn));
    }

    private static Optional<Endpoint> inTurn(List<Endpoint> proxies, AtomicInteger turn) {
        return proxies.isEmpty()
                ? Optional.empty()
                : Optional.of(proxies.get(Math.floorMod(turn.getAndIncrement(), proxies.size())));
    }
}
