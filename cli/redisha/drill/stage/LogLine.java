package redisha.drill.stage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.drill.timeline.Event.Kind;

/**
 * A line of a container's log that belongs into a timeline.
 *
 * @param text without what every line begins with
 */
record LogLine(Kind kind, String text) {

    /** {@code 7:X 23 Nov 2026 16:45:00.123 # +sdown master mymaster 10.43.0.101 6379}. */
    private static final Pattern SENTINEL = Pattern.compile("\\d+:X .{20,26} [#*.-] ([+-][a-z].*)");

    /** {@code [WARNING]  (8) : Server bk_redis_master/R0 is DOWN, reason: ...}. */
    private static final Pattern PROXY =
            Pattern.compile("\\[(?:NOTICE|WARNING|ALERT)]\\s+(?:\\S+\\s+)?\\(\\d+\\)\\s*:\\s*((?i:server|backend) .*)");

    /** What Redis and HAProxy say beside that, and output of tools. */
    private static final Pattern OTHER = Pattern.compile("\\d+:[A-Z] .*|\\[.*|\\s.*|");

    /** A script's sentence; nothing that it copies to its output is longer. */
    private static final int LONGEST = 200;

    /** What a line says, if it is of Sentinel, of HAProxy about a server or a backend, or of a script. */
    static Optional<LogLine> of(String line) {
        Matcher sentinel = SENTINEL.matcher(line);
        if (sentinel.matches()) {
            return Optional.of(new LogLine(Kind.SENTINEL, sentinel.group(1)));
        }
        Matcher proxy = PROXY.matcher(line);
        if (proxy.matches()) {
            return Optional.of(new LogLine(Kind.PROXY, proxy.group(1)));
        }
        boolean script = line.length() <= LONGEST && !OTHER.matcher(line).matches();
        return script ? Optional.of(new LogLine(Kind.NOTE, line)) : Optional.empty();
    }
}
