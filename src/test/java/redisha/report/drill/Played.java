package redisha.report.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;

/** A run made up by hand: writers and a reader every 20 ms, and what is said to have happened. */
final class Played {
    static final double FAULT = 2400;
    private static final double TICK = 20;
    private static final LoadPlan LOAD = new LoadPlan(100, 2, 100, 1000);

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Long>> kept = new LinkedHashMap<>(Map.of("writer-0", new ArrayList<>()));
    private long number;
    private double clock;

    /** Both writers are served until then, in milliseconds since the fault. */
    Played served(String server, double until) {
        return attempt(until, server, "");
    }

    Played refused(String error, double until) {
        return attempt(until, "", error);
    }

    private Played attempt(double until, String server, String error) {
        for (; clock < FAULT + until; clock += TICK) {
            for (int writer = 0; writer < 2; writer++) {
                attempts.add(new Attempt(
                        "writer-" + writer, Route.PROXY, true, number, clock, clock + 1 + writer, server, error));
            }
            attempts.add(new Attempt("reader-0", Route.READ_ONLY, false, -1, clock, clock + 2, "", error));
            if (error.isEmpty()) {
                kept.computeIfAbsent("writer-0", each -> new ArrayList<>()).add(number);
                kept.computeIfAbsent("writer-1", each -> new ArrayList<>()).add(number);
                number++;
            }
        }
        return this;
    }

    /** A writer beside the old master is served from the beginning until then, and none of it is kept. */
    Played isolated(String server, double until) {
        kept.put("isolated-0", List.of());
        for (double at = 0; at < FAULT + until; at += TICK) {
            attempts.add(
                    new Attempt("isolated-0", Route.MINORITY, true, Math.round(at / TICK), at, at + 1, server, ""));
        }
        return this;
    }

    /** The last numbers that were acknowledged are not there any more. */
    Played forgotten(int writes) {
        List<Long> list = kept.get("writer-0");
        list.subList(list.size() - writes, list.size()).clear();
        return this;
    }

    /** @param at in milliseconds since the fault */
    Played event(double at, String where, Kind kind, String text) {
        events.add(new Event(FAULT + at, where, kind, text));
        return this;
    }

    Played sentinels(double at, String text) {
        for (int ordinal = 1; ordinal < 3; ordinal++) {
            event(at + 40 * ordinal, "redis-ha-server-" + ordinal + "/sentinel", Kind.SENTINEL, text);
        }
        return this;
    }

    Played proxies(double at, String text) {
        for (String proxy : List.of("a", "b", "c")) {
            event(at, "redis-ha-haproxy-" + proxy, Kind.PROXY, text);
            at += 110;
        }
        return this;
    }

    Timeline timeline(String scenario, String subject, int run, Timers timers) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("redis-server", "7.0.15");
        versions.put("haproxy", "2.6.12");
        return new Timeline(
                new Setting(scenario, subject, run, 7, LOAD, timers, versions),
                attempts.stream()
                        .sorted(Comparator.comparingDouble(Attempt::end))
                        .toList(),
                events.stream().sorted(Comparator.comparingDouble(Event::at)).toList(),
                kept);
    }
}
