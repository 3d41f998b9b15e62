package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Timelines as tests write them down, a line for each thing that happened, in any order:
 *
 * <pre>
 * 100 w0 ok s0              w0 sent its next number at 99 and was acknowledged by s0 at 100
 * 100-300 m0 read_timed_out m0, on the minority's side, sent at 100 and gave up at 300
 * 300 r0 READONLY s1        a reader was refused by s1
 * 150 FAULT                 an event; of the others but MASTERS the text follows
 * 150 MASTERS s0 s1
 * kept w0 0-2 4 4           what the list of w0 has; w0 alone: nothing
 * kept all                  every list has what was acknowledged
 * </pre>
 *
 * A number is sent again until it is acknowledged. Without a line {@code kept} nothing was read.
 */
final class Told {
    private static final LoadPlan LOAD = new LoadPlan(200, 4, 100, 1000);
    private static final Timers TIMERS = new Timers(5000, 30000, 5000, 1000);

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Long>> kept = new LinkedHashMap<>();
    private final Map<String, Long> next = new HashMap<>();

    private Told() {}

    static Timeline timeline(String text) {
        return timeline("crash", text);
    }

    static Timeline timeline(String scenario, String text) {
        Told told = new Told();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> told.line(line.strip()));
        told.attempts.sort(Comparator.comparingDouble(Attempt::end));
        told.events.sort(Comparator.comparingDouble(Event::at));
        return new Timeline(setting(scenario), told.attempts, told.events, told.kept);
    }

    static Setting setting(String scenario) {
        return new Setting(scenario, "recommended", 1, 42, LOAD, TIMERS, Map.of("redis-server", "7.0.15"));
    }

    static Outcome judged(String text) {
        return Judge.judge(timeline(text));
    }

    private void line(String line) {
        String[] words = line.split(" +");
        if (words[0].equals("kept")) {
            keep(words);
        } else if (words[1].equals(words[1].toUpperCase(Locale.ROOT))) {
            String text =
                    line.substring(line.indexOf(words[1]) + words[1].length()).strip();
            events.add(new Event(Double.parseDouble(words[0]), "drill", Event.Kind.valueOf(words[1]), text));
        } else {
            attempt(words);
        }
    }

    private void keep(String[] words) {
        if (words[1].equals("all")) {
            attempts.forEach(attempt -> {
                List<Long> list = kept.computeIfAbsent(attempt.client(), client -> new ArrayList<>());
                if (attempt.acknowledged()) {
                    list.add(attempt.number());
                }
            });
        } else {
            kept.put(
                    words[1],
                    Arrays.stream(words).skip(2).flatMap(Told::numbers).toList());
        }
    }

    private static Stream<Long> numbers(String range) {
        String[] ends = range.split("-");
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .boxed();
    }

    private void attempt(String[] words) {
        String[] times = words[0].split("-");
        double end = Double.parseDouble(times[times.length - 1]);
        double start = times.length == 2 ? Double.parseDouble(times[0]) : end - 1;
        String client = words[1];
        boolean write = !client.startsWith("r");
        boolean ok = words[2].equals("ok");
        long number = write ? next.getOrDefault(client, 0L) : -1;
        if (ok) {
            next.put(client, number + 1);
        }
        attempts.add(new Attempt(
                client,
                route(client),
                write,
                number,
                start,
                end,
                words.length > 3 ? words[3] : "",
                ok ? "" : words[2].replace('_', ' ')));
    }

    private static Route route(String client) {
        return switch (client.charAt(0)) {
            case 'w' -> Route.PROXY;
            case 'm' -> Route.MINORITY;
            case 'r' -> Route.READ_ONLY;
            default -> throw new IllegalArgumentException(client);
        };
    }
}
