package redisha.expression;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.expression.Expression.Scope;
import redisha.finding.Where;

/** The same values twice: for Helm as a file, for us as plain trees; and what only we can read exactly. */
final class Samples {
    static final Where START = new Where("values.yaml", 12, 9);

    /** Numbers stay below a million: from there on Helm prints them in scientific notation. */
    static final String VALUES_YAML =
            """
            redis: {port: 6379, name: Primary, half: 0.5, tiny: 0.001, seven: 7.0, below: -3}
            empty: ""
            on_: true
            off_: false
            zero: 0
            blank: " \\t a b \\u00a0\\n"
            odd: "a\\"b\\\\c\\n\\u00e9\\u200b\\U0001f600\\x07"
            list: [a, b, {name: third, count: 3}, [1, 2]]
            none: []
            nothing: {}
            map: {b: 2, a: x, my-key: dashed, deep: {er: true}}
            hosts: [redis-0.example, redis-1.example]
            """;

    static final Scope SCOPE = new Scope(release(), values(), chart(), "redis-ha", "cache-redis-ha");

    private Samples() {}

    private static Map<String, Object> release() {
        return map(
                "Name",
                "cache",
                "Namespace",
                "prod",
                "Service",
                "Helm",
                "IsInstall",
                true,
                "IsUpgrade",
                false,
                "Revision",
                1L);
    }

    private static Map<String, Object> chart() {
        return map("Name", "redis-ha", "Version", "4.39.0");
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = map(
                "redis",
                map("port", 6379L, "name", "Primary", "half", 0.5, "tiny", 0.001, "seven", 7.0, "below", -3L),
                "empty",
                "",
                "on_",
                true,
                "off_",
                false,
                "zero",
                0L,
                "blank",
                " \t a b \u00a0\n",
                "odd",
                "a\"b\\c\n\u00e9\u200b\ud83d\ude00\u0007");
        values.put("list", List.of("a", "b", map("name", "third", "count", 3L), List.of(1L, 2L)));
        values.put("none", List.of());
        values.put("nothing", map());
        values.put("map", map("b", 2L, "a", "x", "my-key", "dashed", "deep", map("er", true)));
        values.put("hosts", List.of("redis-0.example", "redis-1.example"));
        values.put("huge", 1073741824L);
        values.put("beyond", new BigInteger("123456789012345678901234567890"));
        values.put("million", 1e6);
        values.put("small", 6e-7);
        values.put("third", 1.0 / 3);
        values.put("infinite", Double.POSITIVE_INFINITY);
        values.put("null", null);
        values.put("holes", map("a", null, "l", Arrays.asList("x", null)));
        return values;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
