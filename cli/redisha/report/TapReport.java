package redisha.report;

import java.util.List;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Voice;

/** The Test Anything Protocol, version 13: one line per finding. */
final class TapReport {

    private TapReport() {}

    static String write(Report report) {
        List<Finding> findings = report.findings();
        StringBuilder text = new StringBuilder("TAP version 13\n");
        if (findings.isEmpty()) {
            text.append("1..1\nok 1 - ")
                    .append(line(report.objects().size() + " objects"))
                    .append('\n');
        } else {
            text.append("1..").append(findings.size()).append('\n');
            for (int i = 0; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                text.append(finding.severity() == Severity.INFO ? "ok " : "not ok ")
                        .append(i + 1)
                        .append(" - ")
                        .append(line(finding.rule() + " " + Voice.fault(finding) + " (" + finding.where() + ")"))
                        .append('\n');
            }
        }
        return text.append("# ").append(line(report.summary())).append('\n').toString();
    }

    /** A hash sign would begin a directive. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").replace("#", "\\#");
    }
}
