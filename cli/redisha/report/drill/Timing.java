package redisha.report.drill;

import java.util.Locale;

/** Milliseconds in the seconds that people read; a hundredth is finer than what happens by chance. */
final class Timing {
    private static final double MILLIS = 1000;

    private Timing() {}

    /** {@code 5.93 s} */
    static String of(double millis) {
        return bare(millis) + " s";
    }

    /** {@code +5.93 s}, {@code -0.20 s}, {@code 0.00 s} */
    static String since(double millis) {
        String text = of(millis);
        return text.startsWith("-") || text.equals("0.00 s") ? text : "+" + text;
    }

    /** {@code 5.93} */
    static String bare(double millis) {
        String text = String.format(Locale.ROOT, "%.2f", millis / MILLIS);
        return text.equals("-0.00") ? "0.00" : text;
    }
}
