package redisha.report.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Reign;
import redisha.drill.timeline.Span;

/** Which members said that they were masters, and when; by name. */
final class Reigns {

    private Reigns() {}

    static Map<String, List<Span>> of(Outcome outcome) {
        Map<String, List<Span>> reigns = new TreeMap<>();
        for (Reign reign : outcome.masters()) {
            for (String member : reign.masters()) {
                add(reigns.computeIfAbsent(member, each -> new ArrayList<>()), reign.time());
            }
        }
        return reigns;
    }

    /** Who becomes or ceases to be a master beside this one does not end its time. */
    private static void add(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).to() == next.from()) {
            spans.set(last, new Span(spans.get(last).from(), next.to()));
        } else {
            spans.add(next);
        }
    }
}
