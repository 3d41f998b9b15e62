package redisha.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Suppressed;

/**
 * What a judgement came to.
 *
 * @param findings sorted
 * @param suppressed what the user has decided not to hear of, sorted
 * @param rules what each rule of the findings says about itself, by id
 * @param objects the ids of the objects that were judged, in the order of the input
 * @param unknownKinds objects by kind that no schema was there for
 * @param kubeVersion such as {@code 1.36}
 * @param millis how long it took; negative when that is not to be told
 */
public record Report(
        List<Finding> findings,
        List<Suppressed> suppressed,
        Map<String, RuleText> rules,
        List<String> objects,
        Map<String, Integer> unknownKinds,
        String kubeVersion,
        long millis) {

    /** What a rule says about itself, as far as a report tells it. */
    public record RuleText(String promise, String why, String remedy) {}

    public Report {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        objects = List.copyOf(objects);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        unknownKinds = Collections.unmodifiableMap(new LinkedHashMap<>(unknownKinds));
    }

    /** Several of one cluster as one, in their order; at least one. */
    public static Report joined(List<Report> reports, long millis) {
        List<Finding> findings = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        Map<String, RuleText> rules = new LinkedHashMap<>();
        List<String> objects = new ArrayList<>();
        Map<String, Integer> unknownKinds = new TreeMap<>();
        for (Report report : reports) {
            findings.addAll(report.findings);
            suppressed.addAll(report.suppressed);
            rules.putAll(report.rules);
            objects.addAll(report.objects);
            report.unknownKinds.forEach((kind, count) -> unknownKinds.merge(kind, count, Integer::sum));
        }
        return new Report(findings, suppressed, rules, objects, unknownKinds, reports.get(0).kubeVersion, millis);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The same report with some of the findings. */
    public Report only(Predicate<Finding> told) {
        return with(findings.stream().filter(told).toList());
    }

    /** The same report with other findings, sorted. */
    public Report with(List<Finding> others) {
        return new Report(others, suppressed, rules, objects, unknownKinds, kubeVersion, millis);
    }

    /** {@code 18 objects, 2 errors, 1 warning (1.32, 41 ms)}. */
    String summary() {
        StringBuilder summary = new StringBuilder(amount(objects.size(), "object"));
        append(summary, count(Severity.ERROR), "error");
        append(summary, count(Severity.WARNING), "warning");
        append(summary, count(Severity.INFO), "note");
        if (findings.isEmpty()) {
            summary.append(", no findings");
        }
        if (!suppressed.isEmpty()) {
            summary.append(", ").append(suppressed.size()).append(" suppressed");
        }
        if (!unknownKinds.isEmpty()) {
            summary.append(", without a schema: ").append(String.join(", ", kinds()));
        }
        summary.append(" (").append(kubeVersion);
        if (millis >= 0) {
            summary.append(", ").append(millis).append(" ms");
        }
        return summary.append(')').toString();
    }

    private List<String> kinds() {
        return unknownKinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .toList();
    }

    private static void append(StringBuilder text, long count, String noun) {
        if (count > 0) {
            text.append(", ").append(amount(count, noun));
        }
    }

    private static String amount(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
