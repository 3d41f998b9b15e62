package redisha;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that careless programs stumble over. Each is unlike every other of its case, so that it can be found again. */
final class RandomText {
    private static final List<String> LINES = List.of(
            "yes",
            "no",
            "on",
            "y",
            "n",
            "~",
            "null",
            "true",
            "1e3",
            "0x1F",
            "0755",
            "1_000",
            "10:30",
            "190:20:30",
            "=",
            "2024-01-01",
            ".inf",
            ".nan",
            "7.10",
            "<<",
            "- a",
            "? a",
            ": ",
            "a: b",
            " #",
            "a #b",
            "#",
            "---",
            "...",
            "--- a",
            "%YAML 1.1",
            "@at",
            "`tick`",
            "!tag",
            "!!int 5",
            "&anchor",
            "*alias",
            "|",
            ">-",
            "{a}",
            "[b]",
            ",",
            "'",
            "\"",
            "it's",
            "say \"hi\"",
            "back\\slash",
            "\\n",
            "\\u0041",
            "${HOME}",
            "$(id)",
            "$1",
            "[=release]",
            "<#if>",
            "${.now}",
            "}}",
            "%[env(AUTH)]",
            "100%",
            "\uD83E\uDD8A",
            "é",
            "u\u0308",
            "日本語",
            "\u00a0",
            "\u200b",
            " lead",
            "trail ",
            "a, b",
            "a;b",
            "a|b",
            "*",
            "?",
            "!",
            "\u202e",
            "\uD83D\uDC69\u200D\uD83D\uDCBB");

    private static final List<String> MORE = List.of(
            "a\nb",
            "a\n",
            "\na",
            "a\n\n  b\n",
            "\n\n",
            "a\n---\nb",
            "a\r\nb",
            "\r",
            "\ttab",
            "a\tb",
            "a\t",
            " \n a",
            "key: |\n  text\n",
            "\u2028",
            "\u2029",
            "\u0085",
            "\ufeff",
            "\u0001",
            "\u001b[31m",
            "\u007f",
            "a \nb",
            "# a\nb",
            "EOF\n",
            "\\\n",
            "\u0000");

    /** What fits each pattern of the schema. */
    private static final Map<String, List<String>> SAMPLES = Map.ofEntries(
            Map.entry("^[0-9 ,;]*$", List.of("0", "1, 2", "0 1", "")),
            Map.entry("^[0-9]+([kKmMgG]?[bB]?)$", List.of("0", "100mb", "1gb", "500k", "2048")),
            Map.entry(
                    "^([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(m|k|Ki|M|Mi|G|Gi|T|Ti|P|Pi|E|Ei|[eE][+-]?[0-9]+)?$",
                    List.of("10Gi", "1.5Ti", "1e3", "512M", ".5G", "1E+9")),
            Map.entry(
                    "^([a-z0-9]{1,14}-){0,7}[a-z0-9]{0,14}[a-z][a-z0-9]{0,14}(-[a-z0-9]{1,14}){0,7}$",
                    List.of("p-1", "yes", "n", "e1", "null", "a-b-c")),
            Map.entry("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", List.of("m-1", "1e3", "on", "0x1")),
            Map.entry("^[^\\u0000-\\u001f]*$", List.of("127.0.0.1", "* -::*", "10.0.0.1 ::1")),
            Map.entry(
                    "^/[^:\\u0000-\\u001f]*$", List.of("/certs", "/ce rts/", "/yes", "/it's/", "/a#\"b/", "/${HOME}")),
            Map.entry(
                    "^/[^\\s\\u0000-\\u001f]*$",
                    List.of("/m", "/it's", "/#", "/a\"b", "/${HOME}", "/%[x]", "/{a}", "/\\")),
            Map.entry("^[0-9]+(us|ms|s|m|h|d)?$", List.of("1s", "500ms", "2m", "1500", "1h")),
            Map.entry(
                    "^(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",
                    List.of("0", "15s", "1m30s", "1h")),
            Map.entry(
                    "^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$",
                    List.of("topology.kubernetes.io/zone", "rack", "yes", "1e3")),
            Map.entry(
                    "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?){0,126}$",
                    List.of("cluster.local", "k8s.example", "1e3")));

    private final Random random;
    private int count;

    RandomText(Random random) {
        this.random = random;
    }

    /** Anything at all. */
    String any() {
        return random.nextInt(3) == 0 ? decorated(pick(MORE)) : line();
    }

    /** Anything that has no control character. */
    String line() {
        return random.nextInt(40) == 0 ? "long ".repeat(500) + count++ : decorated(pick(LINES));
    }

    /** A name as objects have it. */
    String name() {
        return pick(List.of("n", "yes", "1e3", "a-b", "x.y", "0755")) + "-" + count++;
    }

    /** A file name, as the keys of a Secret have it. */
    String fileName() {
        return pick(List.of("tls.crt", "yes", "_k", "-x", "1e3", "A.b-c_d")) + count++;
    }

    /** Something of the form that the schema asks for. */
    String matching(String pattern) {
        if (pattern.startsWith("^[-._a-zA-Z0-9]")) {
            return fileName();
        }
        List<String> samples = SAMPLES.get(pattern);
        if (samples == null) {
            throw new AssertionError("give samples of the pattern " + pattern);
        }
        return pick(samples);
    }

    /** A text of an expression, and what Helm makes of it in release rel of namespace prod. */
    String expression() {
        return pick(List.of(
                        "{{ .Release.Name }}", "x-{{ .Release.Namespace }}-{{ .Release.Name }}", "{{ \"{{ $a }}\" }}"))
                + "-"
                + count++;
    }

    /** What becomes of a text in which {@link #expression} may stand. */
    static String evaluated(String text) {
        return text.replace("{{ .Release.Name }}", "rel")
                .replace("{{ .Release.Namespace }}", "prod")
                .replace("{{ \"{{ $a }}\" }}", "{{ $a }}");
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** At times the bare text: that it is a whole scalar is what makes some of them dangerous. */
    private String decorated(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> text + count++;
            case 2 -> count++ + text;
            default -> text + count++ + pick(LINES);
        };
    }
}
