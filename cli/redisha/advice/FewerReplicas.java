package redisha.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.values.MergedValues;

/** Fewer pods; of Redis an odd number, as an even one survives no more than the odd one below it. */
final class FewerReplicas implements ValuesRemedy {

    @Override
    public Stream<Ladder> ladders(Part part, MergedValues values, Trial trial) {
        String key = part.key("replicas");
        List<Change> steps = new ArrayList<>();
        for (long fewer = values.integer(key) - 1; fewer >= 1; fewer--) {
            if (part == Part.PROXY) {
                steps.add(Change.ofValues(Price.PROXIES, proxies(fewer), List.of(key + "=" + fewer)));
            } else if (fewer % 2 == 1) {
                steps.add(Change.ofValues(Price.MEMBERS, members(fewer), List.of(key + "=" + fewer)));
            }
        }
        return ValuesRemedy.steps(steps);
    }

    private static String members(long count) {
        return count == 1
                ? "nothing takes over when the only Redis pod is away"
                : "only " + count / 2 + " of the Redis pods may be away";
    }

    private static String proxies(long count) {
        return count == 1
                ? "no way in while the only HAProxy pod is away"
                : count + " HAProxy pods share the connections";
    }
}
