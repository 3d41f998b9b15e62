package redisha.report;

/** The forms of a report, named as on the command line. */
public enum Format {
    text,
    json,
    junit,
    sarif,
    github,
    tap;

    /** The whole report; the style only matters for {@link #text}. */
    public String write(Report report, Style style) {
        return switch (this) {
            case text -> TextReport.write(report, style);
            case json -> JsonReport.write(report);
            case junit -> JunitReport.write(report);
            case sarif -> SarifReport.write(report);
            case github -> GithubReport.write(report);
            case tap -> TapReport.write(report);
        };
    }
}
