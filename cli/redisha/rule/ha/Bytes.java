package redisha.rule.ha;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.manifest.Spot;
import redisha.rule.Amounts;

/** Amounts of memory in bytes: redis.conf has units of its own, a container those of Kubernetes. */
final class Bytes {
    private static final Pattern REDIS = Pattern.compile("(\\d{1,18})(b|k|kb|m|mb|g|gb|)");

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
        long number = Long.parseLong(matcher.group(1));
        return OptionalLong.of(number > Long.MAX_VALUE / factor ? Long.MAX_VALUE : number * factor);
    }

    /** As Kubernetes writes them, the memory of a container. */
    static OptionalLong ofQuantity(Spot spot) {
        return Amounts.at(spot).stream().mapToLong(amount -> amount.whole()).findFirst();
    }

    /** In whole mebibytes, for messages. */
    static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
