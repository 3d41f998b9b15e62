package redisha.report;

import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.finding.Where;

/** Workflow commands that GitHub turns into annotations. */
final class GithubReport {

    private GithubReport() {}

    static String write(Report report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> text.append(command(finding)).append('\n'));
        return text.append(report.summary()).append('\n').toString();
    }

    /** The annotation stands where the user can mend it: at the value, if there is one. */
    private static String command(Finding finding) {
        Where where = finding.cause() == null ? finding.where() : finding.cause();
        String level =
                switch (finding.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "notice";
                };
        String place = "file=" + property(where.source())
                + (where.line() == 0 ? "" : ",line=" + where.line() + ",col=" + where.column());
        return "::" + level + " " + place + ",title=" + property(finding.rule()) + "::" + data(Voice.advice(finding));
    }

    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
