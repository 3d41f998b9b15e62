package redisha.drill;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.drill.timeline.Timers;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;

/** Reads off the configuration files in ConfigMaps and Secrets what decides how long a failover takes. */
final class TimersReader {
    /** What Sentinel, Redis and HAProxy have when nothing is said (sentinel.c, config.c, HAProxy's documentation of inter). */
    private static final long DOWN_AFTER = 30_000;

    private static final long FAILOVER_TIMEOUT = 180_000;
    private static final long MAX_LAG = 10_000;
    private static final long INTERVAL = 2000;

    private final String text;

    private TimersReader(String text) {
        this.text = text;
    }

    static Timers read(Manifests manifests) {
        TimersReader reader = new TimersReader(manifests
                .ofKind("ConfigMap", "Secret")
                .flatMap(TimersReader::texts)
                .collect(Collectors.joining("\n")));
        return new Timers(
                reader.number("sentinel +down-after-milliseconds +\\S+ +(\\d+)").orElse(DOWN_AFTER),
                reader.number("sentinel +failover-timeout +\\S+ +(\\d+)").orElse(FAILOVER_TIMEOUT),
                reader.maxLag(),
                reader.interval());
    }

    private static Stream<String> texts(Manifest manifest) {
        return Stream.of("data", "stringData").flatMap(key -> manifest.spot().at(key).texts().values().stream());
    }

    private long maxLag() {
        return number("min-(?:replicas|slaves)-to-write +(\\d+)").orElse(0) == 0
                ? 0
                : number("min-(?:replicas|slaves)-max-lag +(\\d+)").stream()
                        .map(seconds -> seconds * 1000)
                        .findFirst()
                        .orElse(MAX_LAG);
    }

    /** That of the checks of Redis: the votes may have another one, which stands behind their own default-server. */
    private long interval() {
        Matcher inter = Pattern.compile("(?m)^ *(?:default-)?server .*\\binter +(\\d+)(ms|s)?\\b")
                .matcher(text);
        long longest = 0;
        while (inter.find()) {
            longest = Math.max(longest, Long.parseLong(inter.group(1)) * ("s".equals(inter.group(2)) ? 1000 : 1));
        }
        return longest == 0 ? INTERVAL : longest;
    }

    /** The last one counts, as it does for Redis. */
    private OptionalLong number(String directive) {
        Matcher line = Pattern.compile("(?m)^ *" + directive).matcher(text);
        OptionalLong number = OptionalLong.empty();
        while (line.find()) {
            number = OptionalLong.of(Long.parseLong(line.group(1)));
        }
        return number;
    }
}
