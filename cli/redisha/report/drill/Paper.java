package redisha.report.drill;

/** Measures that the parts of a chart share, in units of its viewBox. */
final class Paper {
    static final double WIDTH = 1200;
    static final double LEFT = 150;
    /** The labels of the last moments need room, too. */
    static final double RIGHT = WIDTH - 170;
    /** Of the writes. */
    static final double PLOT = 170;
    /** Between two lines of text. */
    static final double LINE = 15;

    static final double GAP = 8;

    /** From the middle of a letter to the line it stands on. */
    static final double HALF_LETTER = 4;

    private Paper() {}
}
