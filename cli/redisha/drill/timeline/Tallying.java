package redisha.drill.timeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the attempts of one kind, and compares them with what was kept. */
final class Tallying {
    private final List<Attempt> attempts;
    private final Map<String, List<Long>> kept;
    private final Map<String, Set<Long>> acknowledged = new HashMap<>();

    /** @param kept the numbers in the list of each writer; a writer whose list was not read has lost nothing */
    Tallying(List<Attempt> attempts, Map<String, List<Long>> kept) {
        this.attempts = attempts;
        this.kept = kept;
        for (Attempt attempt : attempts) {
            Set<Long> numbers = acknowledged.computeIfAbsent(attempt.client(), client -> new HashSet<>());
            if (attempt.write() && attempt.acknowledged()) {
                numbers.add(attempt.number());
            }
        }
    }

    Tally tally() {
        long answered = attempts.stream().filter(Attempt::acknowledged).count();
        return new Tally(answered, attempts.size() - answered, lost().size(), duplicated(), unacknowledged(), errors());
    }

    /** The acknowledged attempts whose numbers are not kept, in the order of their acknowledgement. */
    List<Attempt> lost() {
        Map<String, Set<Long>> found = new HashMap<>();
        kept.forEach((client, numbers) -> found.put(client, new HashSet<>(numbers)));
        return attempts.stream()
                .filter(attempt -> attempt.write() && attempt.acknowledged())
                .filter(attempt -> found.containsKey(attempt.client()))
                .filter(attempt -> !found.get(attempt.client()).contains(attempt.number()))
                .toList();
    }

    private long duplicated() {
        return acknowledged.keySet().stream()
                .map(client -> kept.getOrDefault(client, List.of()))
                .mapToLong(Tallying::twice)
                .sum();
    }

    private static long twice(List<Long> numbers) {
        Set<Long> seen = new HashSet<>();
        return numbers.stream().filter(number -> !seen.add(number)).distinct().count();
    }

    private long unacknowledged() {
        return acknowledged.entrySet().stream()
                .mapToLong(client -> kept.getOrDefault(client.getKey(), List.of()).stream()
                        .distinct()
                        .filter(number -> !client.getValue().contains(number))
                        .count())
                .sum();
    }

    private Map<String, Long> errors() {
        Map<String, Long> counts = attempts.stream()
                .filter(attempt -> !attempt.acknowledged())
                .collect(Collectors.groupingBy(Attempt::error, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
