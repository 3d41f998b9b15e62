package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up timelines, counted once more by slow means that share nothing with the judge. */
class JudgePropertiesTest {
    private static final int CASES = 200;
    private static final List<Integer> COPIES = List.of(0, 1, 1, 1, 1, 2, 3);

    static Stream<Timeline> timelines() {
        return Stream.iterate(0, seed -> seed + 1).limit(CASES).map(JudgePropertiesTest::timeline);
    }

    private static Timeline timeline(int seed) {
        Random random = new Random(seed);
        List<Attempt> attempts = new ArrayList<>();
        Map<String, List<Long>> kept = new LinkedHashMap<>();
        for (String client : List.of("w0", "w1", "m0")) {
            List<Long> list = new ArrayList<>();
            Route route = client.equals("m0") ? Route.MINORITY : Route.PROXY;
            double at = random.nextInt(100);
            long number = 0;
            for (int i = random.nextInt(60); i > 0; i--) {
                double end = at + random.nextInt(700);
                boolean refused = random.nextInt(4) == 0;
                String server = "s" + random.nextInt(3);
                attempts.add(new Attempt(client, route, true, number, at, end, server, refused ? "READONLY" : ""));
                list.addAll(Collections.nCopies(COPIES.get(random.nextInt(COPIES.size())), number));
                number += refused ? 0 : 1;
                at = end + random.nextInt(5);
            }
            kept.put(client, list);
        }
        attempts.sort(Comparator.comparingDouble(Attempt::end));
        List<Event> faults = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            faults.add(new Event(random.nextInt(12000), "drill", Event.Kind.FAULT, "s0"));
        }
        faults.sort(Comparator.comparingDouble(Event::at));
        return new Timeline(Told.setting("crash"), attempts, faults, kept);
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("timelines")
    void the_outage_is_free_of_acknowledgements_and_nothing_longer_is(Timeline timeline) {
        Span longest = Judge.judge(timeline).writes().longest();
        double fault = Judge.judge(timeline).fault();
        List<Attempt> proxy = timeline.attempts().stream()
                .filter(attempt -> attempt.route() == Route.PROXY)
                .toList();
        List<Double> marks = new ArrayList<>();
        proxy.stream().filter(Attempt::acknowledged).map(Attempt::end).forEach(marks::add);
        if (!proxy.isEmpty()) {
            marks.add(proxy.stream().mapToDouble(Attempt::start).min().orElseThrow());
            marks.add(proxy.stream().mapToDouble(Attempt::end).max().orElseThrow());
        }

        double longestOfAll = 0;
        for (double from : marks) {
            for (double to : marks) {
                if (to > from && to > fault && marks.stream().noneMatch(mark -> mark > from && mark < to)) {
                    longestOfAll = Math.max(longestOfAll, to - from);
                }
            }
        }
        assertThat(longest.length()).isEqualTo(longestOfAll);
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("timelines")
    void every_number_is_accounted_for(Timeline timeline) {
        Outcome outcome = Judge.judge(timeline);

        assertThat(outcome.proxy())
                .usingRecursiveComparison()
                .ignoringFields("errors")
                .isEqualTo(counted(timeline, Route.PROXY));
        assertThat(outcome.minority())
                .usingRecursiveComparison()
                .ignoringFields("errors")
                .isEqualTo(counted(timeline, Route.MINORITY));
        assertThat(outcome.losses().stream().mapToLong(Loss::writes).sum())
                .isEqualTo(outcome.proxy().lost() + outcome.minority().lost());
    }

    private static Tally counted(Timeline timeline, Route route) {
        long acknowledged = 0;
        long refused = 0;
        long lost = 0;
        long twice = 0;
        long unacknowledged = 0;
        for (String client : route == Route.MINORITY ? List.of("m0") : List.of("w0", "w1")) {
            for (long number = 0; number < 100; number++) {
                long wanted = number;
                long answers = timeline.attempts().stream()
                        .filter(attempt -> attempt.client().equals(client) && attempt.number() == wanted)
                        .filter(Attempt::acknowledged)
                        .count();
                long copies = timeline.kept().get(client).stream()
                        .filter(kept -> kept == wanted)
                        .count();
                refused += timeline.attempts().stream()
                        .filter(attempt -> attempt.client().equals(client) && attempt.number() == wanted)
                        .filter(attempt -> !attempt.acknowledged())
                        .count();
                acknowledged += answers;
                lost += answers == 1 && copies == 0 ? 1 : 0;
                twice += copies > 1 ? 1 : 0;
                unacknowledged += answers == 0 && copies > 0 ? 1 : 0;
            }
        }
        return new Tally(acknowledged, refused, lost, twice, unacknowledged, Map.of());
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("timelines")
    void servers_overlap_when_a_write_of_each_was_sent_after_the_other_had_acknowledged_one(Timeline timeline) {
        List<Attempt> acknowledged = timeline.attempts().stream()
                .filter(attempt -> attempt.route() == Route.PROXY && attempt.acknowledged())
                .toList();

        assertThat(Judge.judge(timeline).proxyOverlap().happened()).isEqualTo(overlap(acknowledged));
    }

    /** Within runs of one server's writes that have no second without one. */
    private static boolean overlap(List<Attempt> all) {
        for (Attempt a : all) {
            for (Attempt later : all) {
                boolean sameRun = a.server().equals(later.server()) && joined(all, a, later);
                for (Attempt b : all) {
                    for (Attempt laterB : all) {
                        boolean crossed = later.start() >= b.end() && laterB.start() >= a.end();
                        if (sameRun
                                && crossed
                                && !b.server().equals(a.server())
                                && laterB.server().equals(b.server())
                                && joined(all, b, laterB)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean joined(List<Attempt> all, Attempt a, Attempt b) {
        double from = Math.min(a.end(), b.end());
        double to = Math.max(a.end(), b.end());
        List<Double> ends = all.stream()
                .filter(attempt -> attempt.server().equals(a.server()))
                .map(Attempt::end)
                .filter(end -> end >= from && end <= to)
                .sorted()
                .toList();
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i) - ends.get(i - 1) > 1000) {
                return false;
            }
        }
        return true;
    }
}
