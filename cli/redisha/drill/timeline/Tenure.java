package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A time in which one server acknowledged writes, or answered them in another way that counts, without a long pause.
 *
 * @param writes how many
 * @param since the end of its first acknowledged attempt: from then on it certainly had acknowledged one
 * @param until the start of its last: up to then it certainly was about to acknowledge one; before {@code since} when there
 *     was one attempt only
 * @param whole from the start of the first attempt to the end of the last
 */
public record Tenure(String server, long writes, double since, double until, Span whole) {

    public Tenure {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(whole, "whole");
    }

    /**
     * @param writes of any routes that count; of those whose server is not known nothing can be said
     * @param pause milliseconds between two acknowledgements of one server that end its time
     * @return in the order in which they began
     */
    static List<Tenure> of(List<Attempt> writes, double pause) {
        Map<String, Tenure> open = new LinkedHashMap<>();
        List<Tenure> all = new ArrayList<>();
        for (Attempt write : writes) {
            if (write.server().isEmpty()) {
                continue;
            }
            Tenure before = open.get(write.server());
            if (before != null && write.end() - before.whole.to() <= pause) {
                open.put(write.server(), before.and(write));
            } else {
                if (before != null) {
                    all.add(before);
                }
                open.put(write.server(), first(write));
            }
        }
        all.addAll(open.values());
        all.sort(Comparator.comparingDouble((Tenure tenure) -> tenure.whole.from())
                .thenComparing(Tenure::server));
        return all;
    }

    private static Tenure first(Attempt write) {
        return new Tenure(write.server(), 1, write.end(), write.start(), new Span(write.start(), write.end()));
    }

    private Tenure and(Attempt write) {
        return new Tenure(
                server,
                writes + 1,
                since,
                Math.max(until, write.start()),
                new Span(Math.min(whole.from(), write.start()), write.end()));
    }

    /** Each acknowledged a write that was sent after the other had acknowledged one. */
    boolean overlaps(Tenure other) {
        return until >= other.since && other.until >= since;
    }

    /** The shortest time in which both were certainly taking writes. */
    Span overlap(Tenure other) {
        double begin = Math.max(since, other.since);
        double end = Math.min(until, other.until);
        return new Span(Math.min(begin, end), Math.max(begin, end));
    }
}
