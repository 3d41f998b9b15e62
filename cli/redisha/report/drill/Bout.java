package redisha.report.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.drill.fault.Faults;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Statistics;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Verdict;

/**
 * All runs of one scenario against one subject.
 *
 * @param scenario its title, which tells the forms of a fault apart
 */
record Bout(String scenario, String subject, List<Trial> runs) {

    /** In the order in which they were begun. */
    static List<Bout> of(List<Trial> trials) {
        Map<List<String>, List<Trial>> bouts = new LinkedHashMap<>();
        for (Trial trial : trials) {
            List<String> name = List.of(title(trial.timeline()), trial.setting().subject());
            bouts.computeIfAbsent(name, each -> new ArrayList<>()).add(trial);
        }
        List<Bout> all = new ArrayList<>();
        bouts.forEach((name, runs) -> all.add(new Bout(name.get(0), name.get(1), List.copyOf(runs))));
        return all;
    }

    private static String title(Timeline timeline) {
        String scenario = timeline.setting().scenario();
        return Faults.find(scenario)
                .map(fault -> fault.title(fault.form(timeline)))
                .orElse(scenario);
    }

    boolean kept() {
        return runs.stream().allMatch(Trial::kept);
    }

    /** Empty when no run has it. */
    Optional<Statistics> statistics(Figure figure) {
        List<Double> measured = runs.stream()
                .flatMap(run -> figure.of(run.outcome()).stream().boxed())
                .toList();
        return measured.isEmpty() ? Optional.empty() : Optional.of(Statistics.of(measured));
    }

    /** Of the first run: all have the same timers. */
    Optional<Prediction> prediction() {
        return runs.get(0).prediction();
    }

    /** The run that is worth a look: of those that broke a promise the one with the longest outage, else the median. */
    Trial example() {
        Comparator<Trial> byOutage =
                Comparator.comparingDouble(run -> run.outcome().outage());
        return runs.stream()
                .filter(run -> !run.kept())
                .max(byOutage)
                .orElseGet(() -> runs.stream().sorted(byOutage).toList().get((runs.size() - 1) / 2));
    }

    /** How often each kind of failure was seen through the proxy, in all runs together; the most frequent first. */
    Map<String, Long> errors() {
        Map<String, Long> sums = new LinkedHashMap<>();
        runs.forEach(
                run -> run.outcome().proxy().errors().forEach((error, count) -> sums.merge(error, count, Long::sum)));
        Map<String, Long> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** What was promised, with what was seen in each run: in those that broke it if there are any. */
    List<Promised> promises() {
        Map<String, List<Verdict.Line>> lines = new LinkedHashMap<>();
        runs.stream().flatMap(run -> run.verdict().lines().stream()).forEach(line -> lines.computeIfAbsent(
                        line.promise().text(), each -> new ArrayList<>())
                .add(line));
        List<Promised> promises = new ArrayList<>();
        lines.forEach((text, all) -> promises.add(Promised.of(text, all)));
        return promises;
    }

    /**
     * A promise over all runs.
     *
     * @param seen what came of it, clauses
     */
    record Promised(String text, boolean kept, List<String> seen) {
        private static Promised of(String text, List<Verdict.Line> lines) {
            boolean kept = lines.stream().allMatch(Verdict.Line::kept);
            return new Promised(
                    text,
                    kept,
                    lines.stream()
                            .filter(line -> kept || !line.kept())
                            .map(Verdict.Line::seen)
                            .distinct()
                            .toList());
        }

        /** Of many runs only that which is the same in all, and what broke the promise. */
        String sentence() {
            return kept && seen.size() > 1 ? text : text + ": " + String.join("; ", seen);
        }
    }
}
