package redisha.report.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redisha.report.Words;

/**
 * What drills came to.
 *
 * @param trials of all scenarios, subjects and runs, in the order in which they were made
 * @param notes sentences about what was not as in a cluster, and where logs are
 */
public record DrillReport(List<Trial> trials, List<String> notes) {

    public DrillReport {
        trials = List.copyOf(trials);
        notes = List.copyOf(notes);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("nothing was drilled");
        }
    }

    /** Whether every run kept what was promised. */
    public boolean kept() {
        return trials.stream().allMatch(Trial::kept);
    }

    List<Bout> bouts() {
        return Bout.of(trials);
    }

    List<String> scenarios() {
        return bouts().stream().map(Bout::scenario).distinct().toList();
    }

    List<String> subjects() {
        return bouts().stream().map(Bout::subject).distinct().toList();
    }

    Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        trials.forEach(each -> versions.putAll(each.setting().versions()));
        return versions;
    }

    /** {@code redis-server 7.0.15, haproxy 2.6.12} */
    String programs() {
        return versions().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    List<Long> seeds() {
        return trials.stream().map(each -> each.setting().seed()).distinct().toList();
    }

    /** {@code seed 7} */
    String seed() {
        return (seeds().size() == 1 ? "seed " : "seeds ")
                + seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** {@code 2 of 3 scenarios as promised (15 runs, seed 7)} */
    String summary() {
        List<Bout> bouts = bouts();
        long kept = bouts.stream().filter(Bout::kept).count();
        return Words.number(kept) + " of " + Words.amount(bouts.size(), "scenario") + " as promised ("
                + Words.amount(trials.size(), "run") + ", " + seed() + ")";
    }
}
