package redisha.rule.ha;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import redisha.finding.Where;
import redisha.manifest.Spot;
import redisha.yaml.Tree;

/** A file inside a ConfigMap. */
final class ConfigText {
    private static final Pattern SENTINEL_LINE = Pattern.compile(
            "(?m)^[ \\t]*sentinel[ \\t]+(monitor|down-after-milliseconds|failover-timeout|parallel-syncs)[ \\t]");
    private static final Pattern PROXY_SECTION =
            Pattern.compile("(?m)^[ \\t]*(frontend|backend|listen)[ \\t]+\\S+[ \\t]*$");

    /** What a file is for, told by its name where that says it, and by its lines elsewhere. */
    enum Kind {
        SCRIPT,
        REDIS_CONF,
        SENTINEL_CONF,
        HAPROXY_CFG,
        OTHER;

        static Kind of(String key, String text) {
            if (key.endsWith(".sh") || text.startsWith("#!")) {
                return SCRIPT;
            }
            if (key.endsWith("sentinel.conf")
                    || text.contains("sentinel") && SENTINEL_LINE.matcher(text).find()) {
                return SENTINEL_CONF;
            }
            if (key.endsWith(".cfg") || PROXY_SECTION.matcher(text).find()) {
                return HAPROXY_CFG;
            }
            return key.endsWith(".conf") ? REDIS_CONF : OTHER;
        }
    }

    private final String key;
    private final Spot spot;
    private final Kind kind;

    /** Null until it is asked for. */
    private IntFunction<Spot> places;

    private ConfigText(String key, Spot spot, Kind kind) {
        this.key = key;
        this.spot = spot;
        this.kind = kind;
    }

    static ConfigText of(String key, Spot spot) {
        return new ConfigText(key, spot, Kind.of(key, spot.textOrEmpty()));
    }

    /** Its name. */
    String key() {
        return key;
    }

    /** Where its text stands. */
    Spot spot() {
        return spot;
    }

    String text() {
        return spot.textOrEmpty();
    }

    /** Its lines, without line ends. */
    List<String> lines() {
        return text().lines().map(String::stripTrailing).toList();
    }

    boolean isScript() {
        return kind == Kind.SCRIPT;
    }

    boolean isHaproxyConfig() {
        return kind == Kind.HAPROXY_CFG;
    }

    boolean isSentinelConfig() {
        return kind == Kind.SENTINEL_CONF;
    }

    boolean isRedisConfig() {
        return kind == Kind.REDIS_CONF;
    }

    /** The place of a line, the first is 0. In a literal block that is the line itself, otherwise the whole text. */
    Spot line(int index) {
        return places().apply(index);
    }

    /** The places of its lines, by index; for many lines of one text. */
    IntFunction<Spot> places() {
        if (places == null) {
            String path = spot.path();
            places = isBlock() ? index -> inBlock(path, index) : index -> spot;
        }
        return places;
    }

    private Spot inBlock(String path, int index) {
        Where where = spot.where();
        return new Spot(spot.manifest(), path, null, new Where(where.source(), where.line() + 1 + index, 1));
    }

    /** A text of one line, or one in quotes with escaped line ends, leaves no room for its lines before what follows it. */
    private boolean isBlock() {
        if (!(spot.tree() instanceof Tree.Scalar scalar) || !scalar.quoted() || !text().contains("\n")) {
            return false;
        }
        Where next = next(spot.manifest().tree(), spot.where(), null);
        return next == null
                || next.line() > spot.where().line() + text().lines().count();
    }

    /** The first key behind a place, {@code best} when there is none before that. */
    private static Where next(Tree tree, Where place, Where best) {
        Where found = best;
        if (tree instanceof Tree.Mapping map) {
            for (Tree.Entry entry : map.entries().values()) {
                Where key = entry.where();
                if (key.compareTo(place) > 0 && (found == null || key.compareTo(found) < 0)) {
                    found = key;
                }
                found = next(entry.value(), place, found);
            }
        }
        return found;
    }
}
