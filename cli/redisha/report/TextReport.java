package redisha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.report.Style.Colour;

/** For people: findings by object, worst objects as they come, one line at the end. */
final class TextReport {

    private TextReport() {}

    static String write(Report report, Style style) {
        StringBuilder text = new StringBuilder();
        Map<String, List<Finding>> byObject = byObject(report.findings());
        byObject.forEach((object, findings) -> {
            text.append(style.paint(object, Colour.BOLD)).append('\n');
            findings.forEach(finding -> text.append(lines(finding, why(finding, report, style), style)));
            text.append('\n');
        });
        if (style.detail() == Style.Detail.VERBOSE) {
            report.objects().stream()
                    .filter(object -> !byObject.containsKey(object))
                    .forEach(object -> text.append(object)
                            .append(style.paint(": no findings", Colour.DIM))
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

    private static String lines(Finding finding, String why, Style style) {
        StringBuilder lines = new StringBuilder("  ")
                .append(style.paint(word(finding.severity()), colour(finding.severity())))
                .append(' ')
                .append(finding.subject().isEmpty() ? "" : finding.subject() + ": ")
                .append(finding.problem())
                .append("  ")
                .append(style.paint("[" + finding.rule() + "]", Colour.DIM))
                .append('\n');
        if (!finding.hint().isEmpty()) {
            lines.append("          ").append(finding.hint()).append('\n');
        }
        if (!why.isEmpty()) {
            lines.append("          Why: ").append(why).append('\n');
        }
        lines.append("          ").append(style.paint("at " + finding.where(), Colour.DIM));
        if (finding.cause() != null) {
            lines.append(style.paint(", from " + finding.cause(), Colour.DIM));
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

    private static Colour colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Colour.RED;
            case WARNING -> Colour.YELLOW;
            case INFO -> Colour.CYAN;
        };
    }
}
