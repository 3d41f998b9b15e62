package redisha.drill.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Times as people read them. */
public final class Seconds {
    private static final int SECOND = 1000;

    private Seconds() {}

    /** {@code 1.32 s}, {@code 20 s}; {@code 250 ms} below a second. */
    public static String text(double millis) {
        return Math.round(millis) < SECOND
                ? Math.round(millis) + " ms"
                : BigDecimal.valueOf(millis / SECOND)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " s";
    }
}
