package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The time in which two different servers acknowledged writes: each of them one that was sent after the other had already
 * acknowledged another.
 *
 * @param spans in order of time, none touching the next
 * @param servers all that took part, by name
 */
public record Overlap(List<Span> spans, List<String> servers) {

    public Overlap {
        spans = List.copyOf(spans);
        servers = List.copyOf(servers);
    }

    static Overlap of(List<Tenure> tenures) {
        List<Span> spans = new ArrayList<>();
        TreeSet<String> servers = new TreeSet<>();
        for (int i = 0; i < tenures.size(); i++) {
            for (Tenure other : tenures.subList(i + 1, tenures.size())) {
                Tenure one = tenures.get(i);
                if (!one.server().equals(other.server()) && one.overlaps(other)) {
                    spans.add(one.overlap(other));
                    servers.addAll(List.of(one.server(), other.server()));
                }
            }
        }
        return new Overlap(joined(spans), List.copyOf(servers));
    }

    /** It may be of no length, when one write only went astray at the very moment. */
    public boolean happened() {
        return !spans.isEmpty();
    }

    /** In milliseconds, all spans together. */
    public double length() {
        return spans.stream().mapToDouble(Span::length).sum();
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || span.from() > last.to()) {
                joined.add(span);
            } else {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            }
        }
        return joined;
    }
}
