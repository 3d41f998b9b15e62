package redisha.report.drill;

import redisha.report.Style;

/** The forms in which drills are told, named as on the command line. */
public enum DrillFormat {
    text,
    json,
    html,
    markdown;

    /** The whole of it; the style only matters for {@link #text}. */
    public String write(DrillReport report, Style style) {
        return switch (this) {
            case text -> DrillText.write(report, style);
            case json -> DrillJson.write(report);
            case html -> DrillHtml.write(report);
            case markdown -> DrillMarkdown.write(report);
        };
    }
}
