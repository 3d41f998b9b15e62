package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes that one server acknowledged and nobody has.
 *
 * @param server empty when nobody knows who it was
 * @param time from the first of these acknowledgements to the last
 */
public record Loss(Route route, String server, long writes, Span time) {

    /** @param lost in the order of their acknowledgement */
    static List<Loss> of(Route route, List<Attempt> lost) {
        Map<String, List<Attempt>> byServer =
                lost.stream().collect(Collectors.groupingBy(Attempt::server, LinkedHashMap::new, Collectors.toList()));
        List<Loss> losses = new ArrayList<>();
        byServer.forEach((server, writes) -> losses.add(new Loss(
                route,
                server,
                writes.size(),
                new Span(writes.get(0).end(), writes.get(writes.size() - 1).end()))));
        return losses;
    }
}
