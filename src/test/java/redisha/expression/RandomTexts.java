package redisha.expression;

import java.util.Random;

/** Texts from the part of the grammar that both Helm and redisha answer without an error. */
final class RandomTexts {
    private static final String[] TEXTS = {
        "\"\"",
        "\"a\"",
        "\"-a-b-\"",
        "`raw\\n`",
        "\"\\\"q\\\"\"",
        "\"\\t é 😀\"",
        ".Release.Name",
        ".Values.redis.name",
        ".Values.empty",
        ".Values.odd",
        "$.Values.blank",
        "(index .Values.list 2).name",
        "(index .Values.hosts 1)",
        ".Chart.Version",
        "(include \"redis-ha.fullname\" .)",
        "(index .Values.map \"my-key\")"
    };
    private static final String[] NUMBERS = {
        "0", "7", "-12", "0x1f", "(int 3)", ".Release.Revision", "(int .Values.redis.port)", "'é'"
    };
    private static final String[] OTHERS = {
        ".Values.redis.port",
        ".Values.redis.half",
        ".Values.map",
        ".Values.list",
        ".Values.none",
        "$.Values.nothing",
        "true",
        ".Values.off_",
        ".Values.nope",
        ".Values.map.deep.er",
        "1.5"
    };
    private static final String[] PLAIN = {"", " ", "a", "\n", " \n\t", "}}", "}", "-", "a b ", "  é", "\"", "# $x "};
    private static final String[] DIRECTIVES = {"%s", "%q", "%5s", "%-4s|", "%.2s", "%v", "%x"};
    private static final String[] STRANGE = {
        "(", ")", "|", " ", "\"", "`", "'", "-", "{{", "}}", ".", "$", "\\", "/*", "1", "e", ","
    };
    private static final int DEEPEST = 4;

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    /** Always with at least one action. */
    String text() {
        StringBuilder out = new StringBuilder(one(PLAIN));
        for (int more = random.nextInt(5); more >= 0; more--) {
            out.append(piece(0)).append(one(PLAIN));
        }
        return out.toString();
    }

    /** A text in which one or two characters are missing, doubled or strange. */
    String damagedText() {
        StringBuilder out = new StringBuilder(text());
        for (int hits = random.nextInt(2); hits >= 0 && !out.isEmpty(); hits--) {
            int at = random.nextInt(out.length());
            if (Character.isSurrogate(out.charAt(at))) {
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, out.charAt(at));
                default -> out.insert(at, one(STRANGE));
            }
        }
        return out.toString();
    }

    private String piece(int depth) {
        return switch (random.nextInt(depth < 2 ? 8 : 6)) {
            case 0 ->
                "{{" + (random.nextBoolean() ? "- " : "") + "/* }} \" */" + (random.nextBoolean() ? " -" : "") + "}}";
            case 1 -> action("template \"redis-ha.name\" .");
            case 6 -> action("if " + pipeline(0)) + piece(depth + 1) + action("end");
            case 7 ->
                action("if " + pipeline(0))
                        + one(PLAIN)
                        + action("else if " + pipeline(1))
                        + piece(depth + 1)
                        + action("else")
                        + piece(depth + 1)
                        + action("end");
            default -> action(pipeline(0));
        };
    }

    private String action(String inside) {
        String open = one("{{", "{{ ", "{{- ", "{{-\n ");
        String close = one("}}", " }}", " -}}", "\n\t-}}");
        return open + inside + close;
    }

    private String pipeline(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> any(depth);
            case 1 -> call(textCall(depth));
            default -> textPipeline(depth);
        };
    }

    private String textPipeline(int depth) {
        StringBuilder out = new StringBuilder(random.nextBoolean() ? text(depth) : call(textCall(depth)));
        for (int stages = random.nextInt(3); stages > 0; stages--) {
            out.append(pipe()).append(textStage(depth + 1));
        }
        return random.nextInt(4) > 0
                ? out.toString()
                : out.append(pipe()).append(lastStage(depth + 1)).toString();
    }

    private String pipe() {
        return one(" | ", "|", " |\n");
    }

    private String textStage(int depth) {
        return one(
                "upper",
                "lower",
                "trim",
                "quote",
                "squote",
                "b64enc",
                "toString",
                "trunc 500",
                "printf \"<%s>\"",
                "trimSuffix " + text(depth),
                "trimPrefix " + text(depth),
                "replace \"a\" " + text(depth));
    }

    private String lastStage(int depth) {
        return one(
                "not",
                "eq " + text(depth),
                "ne " + text(depth),
                "default " + any(depth),
                "and " + any(depth),
                "or " + any(depth));
    }

    /** A call whose result is a text, without the parentheses that it needs as an argument. */
    private String textCall(int depth) {
        return switch (random.nextInt(9)) {
            case 0 ->
                "printf \"" + one(DIRECTIVES) + one(DIRECTIVES) + "%%\" " + text(depth + 1) + " " + text(depth + 1);
            case 1 -> "printf \"%d|%4d|%-4d|%04d|%+d|%x\"" + (" " + number(depth + 1)).repeat(6);
            case 2 -> "quote " + any(depth + 1) + " " + any(depth + 1);
            case 3 -> "squote " + any(depth + 1);
            case 4 ->
                "trunc " + one("0", "1", "3", "-1", "-2", "99") + " " + one("\"abc\"", ".Release.Name", "`a-b-c`");
            case 5 -> "replace " + one("\"a\"", "\"-\"", "\"é\"") + " " + text(depth + 1) + " " + text(depth + 1);
            case 6 -> "default " + text(depth + 1) + " " + text(depth + 1);
            case 7 -> "toString " + one("7", ".Values.list", ".Values.redis.port", "true", "0.5");
            default -> one("upper ", "lower ", "trim ", "b64enc ") + text(depth + 1);
        };
    }

    private String any(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> one(OTHERS);
            case 1 -> number(depth);
            case 2 -> condition(depth);
            default -> text(depth);
        };
    }

    private String condition(int depth) {
        if (depth >= DEEPEST) {
            return "true";
        }
        return call(one(
                "not " + any(depth + 1),
                "eq " + text(depth + 1) + " " + text(depth + 1),
                "ne " + number(depth + 1) + " " + number(depth + 1),
                "and " + any(depth + 1) + " " + any(depth + 1),
                "or " + any(depth + 1) + " " + any(depth + 1)));
    }

    private String text(int depth) {
        return depth >= DEEPEST || random.nextBoolean() ? one(TEXTS) : call(textCall(depth + 1));
    }

    private String number(int depth) {
        return depth >= DEEPEST || random.nextBoolean() ? one(NUMBERS) : call("int " + number(depth + 1));
    }

    private String call(String inside) {
        return "(" + one("", " ") + inside + one("", " ") + ")";
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
