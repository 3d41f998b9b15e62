package redisha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.Severity;

/** For people: findings by object, worst objects as they come, one line at the end. */
final class TextReport {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";

    private TextReport() {}

    static String write(Report report, Style style) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Finding>> byObject = byObject(report.findings());
        byObject.forEach((object, findings) -> {
            text.append(paint(object, BOLD, style.colours())).append('\n');
            findings.forEach(finding -> text.append(lines(finding, why(finding, report, style), style.colours())));
            text.append('\n');
        });
        if (style.detail() == Style.Detail.VERBOSE) {
            report.objects().stream()
                    .filter(object -> !byObject.containsKey(object))
                    .forEach(object -> text.append(object)
                            .append(paint(": no findings", DIM, style.colours()))
                            .append('\n'));
        }
        return style.detail() == Style.Detail.QUIET
                ? text.toString()
                : text.append(report.summary()).append('\n').toString();
    }

    private static String why(Finding finding, Report report, Style style) {
        Report.RuleText about = report.rules().get(finding.rule());
        return style.detail() == Style.Detail.VERBOSE && about != null ? about.why() : "";
    }

    private static Map<String, List<Finding>> byObject(List<Finding> findings) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String object = finding.object().isEmpty() ? finding.where().source() : finding.object();
            groups.computeIfAbsent(object, key -> new ArrayList<>()).add(finding);
        }
        return groups;
    }

    private static String lines(Finding finding, String why, boolean colours) {
        StringBuilder lines = new StringBuilder("  ")
                .append(paint(word(finding.severity()), colour(finding.severity()), colours))
                .append(' ')
                .append(finding.subject().isEmpty() ? "" : finding.subject() + ": ")
                .append(finding.problem())
                .append("  ")
                .append(paint("[" + finding.rule() + "]", DIM, colours))
                .append('\n');
        if (!finding.hint().isEmpty()) {
            lines.append("          ").append(finding.hint()).append('\n');
        }
        if (!why.isEmpty()) {
            lines.append("          Why: ").append(why).append('\n');
        }
        lines.append("          ").append(paint("at " + finding.where(), DIM, colours));
        if (finding.cause() != null) {
            lines.append(paint(", from " + finding.cause(), DIM, colours));
        }
        return lines.append('\n').toString();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error  ";
            case WARNING -> "warning";
            case INFO -> "note   ";
        };
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001b[31m";
            case WARNING -> "\u001b[33m";
            case INFO -> "\u001b[36m";
        };
    }

    private static String paint(String text, String colour, boolean colours) {
        return colours ? colour + text + RESET : text;
    }
}
