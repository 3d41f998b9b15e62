package redisha.report;

/** How a report for people looks; the forms for machines are always the same. */
public record Style(boolean colours, Detail detail) {

    public enum Detail {
        /** Only what is wrong. */
        QUIET,
        NORMAL,
        /** Also what stands behind it, and what is fine. */
        VERBOSE
    }

    public static final Style PLAIN = new Style(false, Detail.NORMAL);

    public enum Colour {
        BOLD(1),
        DIM(2),
        RED(31),
        GREEN(32),
        YELLOW(33),
        CYAN(36);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    public String paint(String text, Colour colour) {
        return colours ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
    }
}
