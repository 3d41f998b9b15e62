package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Times without an acknowledged attempt. A gap reaches from the end of one acknowledged attempt to the end of the next, whoever
 * sent them; the first one begins with the last acknowledgement before the first fault (with the first attempt when
 * there is none), the last one ends with the last attempt, whatever became of it.
 *
 * @param longest the first of the longest ones; of no length when there were no attempts
 * @param notable those that are no mere pause between two writes, in order of time; each hand-over of a roll-out is one
 * @param resumed false when the timeline ends in a notable gap
 * @param ofOneClient the longest that any single client had, in milliseconds, counted in the same way
 */
public record Gaps(Span longest, List<Span> notable, boolean resumed, double ofOneClient) {

    public Gaps {
        notable = List.copyOf(notable);
    }

    /**
     * @param attempts of one route and kind, in the order in which they ended
     * @param since the first fault; what is over before it does not count
     * @param pause milliseconds that are too short to be notable
     */
    static Gaps of(List<Attempt> attempts, double since, double pause) {
        List<Span> all = all(attempts, since);
        Span longest = all.stream().reduce(new Span(since, since), (a, b) -> b.length() > a.length() ? b : a);
        double ofOneClient = byClient(attempts).values().stream()
                .flatMap(one -> all(one, since).stream())
                .mapToDouble(Span::length)
                .max()
                .orElse(0);
        List<Span> notable = all.stream().filter(gap -> gap.length() > pause).toList();
        return new Gaps(longest, notable, notable.isEmpty() || !isLast(notable, attempts), ofOneClient);
    }

    private static Map<String, List<Attempt>> byClient(List<Attempt> attempts) {
        return attempts.stream()
                .collect(Collectors.groupingBy(Attempt::client, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isLast(List<Span> gaps, List<Attempt> attempts) {
        Attempt last = attempts.get(attempts.size() - 1);
        return !last.acknowledged() && gaps.get(gaps.size() - 1).to() == last.end();
    }

    private static List<Span> all(List<Attempt> attempts, double since) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        List<Span> gaps = new ArrayList<>();
        double begin = attempts.stream().mapToDouble(Attempt::start).min().orElseThrow();
        for (Attempt attempt : attempts) {
            if (attempt.acknowledged()) {
                if (attempt.end() > since) {
                    gaps.add(new Span(begin, attempt.end()));
                }
                begin = attempt.end();
            }
        }
        double end = attempts.get(attempts.size() - 1).end();
        if (end > since) {
            gaps.add(new Span(begin, end));
        }
        return gaps;
    }
}
