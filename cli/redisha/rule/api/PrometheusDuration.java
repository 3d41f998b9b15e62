package redisha.rule.api;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as Prometheus writes it, {@code 1m30s}. */
final class PrometheusDuration {
    private static final Pattern FORM = Pattern.compile(
            "0|(?=.)(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final long[] MILLIS = {31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};

    private PrometheusDuration() {}

    /** The milliseconds; empty when the text is no such span. */
    static OptionalLong millis(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long sum = 0;
        for (int i = 0; i < MILLIS.length; i++) {
            String count = matcher.group(i + 1);
            // Nobody means more than nine digits of anything.
            sum += count == null ? 0 : Long.parseLong(count.substring(0, Math.min(count.length(), 9))) * MILLIS[i];
        }
        return OptionalLong.of(sum);
    }
}
