package redisha.rule.ha;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.manifest.Spot;

/** Amounts of memory, in bytes. */
final class Bytes {
    private static final Pattern REDIS = Pattern.compile("(\\d{1,18})(b|k|kb|m|mb|g|gb|)");
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(Ki|Mi|Gi|Ti|k|M|G|T|)");

    private Bytes() {}

    /** As redis.conf writes them: {@code 1k} is 1000, {@code 1kb} is 1024. */
    static OptionalLong ofRedis(String text) {
        Matcher matcher = REDIS.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long factor =
                switch (matcher.group(2)) {
                    case "k" -> 1_000L;
                    case "kb" -> 1L << 10;
                    case "m" -> 1_000_000L;
                    case "mb" -> 1L << 20;
                    case "g" -> 1_000_000_000L;
                    case "gb" -> 1L << 30;
                    default -> 1L;
                };
        return OptionalLong.of(saturated(new BigDecimal(matcher.group(1)), factor));
    }

    /** As Kubernetes writes them: {@code 512Mi}, {@code 2G}, a plain number. */
    static OptionalLong ofQuantity(Spot spot) {
        Matcher matcher = QUANTITY.matcher(spot.exists() ? String.valueOf(spot.plain()) : "");
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long factor =
                switch (matcher.group(2)) {
                    case "Ki" -> 1L << 10;
                    case "Mi" -> 1L << 20;
                    case "Gi" -> 1L << 30;
                    case "Ti" -> 1L << 40;
                    case "k" -> 1_000L;
                    case "M" -> 1_000_000L;
                    case "G" -> 1_000_000_000L;
                    case "T" -> 1_000_000_000_000L;
                    default -> 1L;
                };
        return OptionalLong.of(saturated(new BigDecimal(matcher.group(1)), factor));
    }

    /** In whole mebibytes, for messages. */
    static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static long saturated(BigDecimal number, long factor) {
        return number.multiply(BigDecimal.valueOf(factor))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }
}
