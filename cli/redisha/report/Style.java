package redisha.report;

/** How a report for people looks; the forms for machines are always the same. */
public record Style(boolean colours, Detail detail) {

    public enum Detail {
        /** Findings only. */
        QUIET,
        NORMAL,
        /** Also why each rule exists, and the objects without findings. */
        VERBOSE
    }

    public static final Style PLAIN = new Style(false, Detail.NORMAL);
}
