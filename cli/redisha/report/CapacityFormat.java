package redisha.report;

/** The forms of an answer about capacity, named as on the command line. */
public enum CapacityFormat {
    text,
    json,
    junit,
    github;

    /** The whole answer; the style only matters for {@link #text}. */
    public String write(CapacityReport report, Style style) {
        return switch (this) {
            case text -> CapacityText.write(report, style);
            case json -> CapacityJson.write(report);
            case junit -> CapacityJunit.write(report);
            case github -> CapacityGithub.write(report);
        };
    }
}
