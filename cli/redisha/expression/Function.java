package redisha.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions of an expression, each as Go's text/template, Sprig or Helm defines it. */
enum Function {
    INCLUDE("include", 2, 2, Function::include),
    DEFAULT("default", 1, 2, a -> a.count() == 2 && Truth.of(a.value(1)) ? a.value(1) : a.value(0)),
    QUOTE("quote", 1, Function.ANY, a -> joined(a, Display::quoted)),
    SQUOTE("squote", 1, Function.ANY, a -> joined(a, text -> "'" + text + "'")),
    PRINTF("printf", 1, Function.ANY, Printf::format),
    INDEX("index", 1, Function.ANY, Function::index),
    UPPER("upper", 1, 1, a -> Texts.upper(a.text(0))),
    LOWER("lower", 1, 1, a -> Texts.lower(a.text(0))),
    TRIM("trim", 1, 1, a -> Texts.trim(a.text(0))),
    TRUNC("trunc", 2, 2, a -> Texts.truncate(a.smallNumber(0), a.text(1))),
    TRIM_SUFFIX("trimSuffix", 2, 2, a -> Texts.withoutSuffix(a.text(1), a.text(0))),
    TRIM_PREFIX("trimPrefix", 2, 2, a -> Texts.withoutPrefix(a.text(1), a.text(0))),
    REPLACE("replace", 3, 3, a -> Texts.replace(a.text(2), a.text(0), a.text(1))),
    TO_STRING("toString", 1, 1, a -> Display.text(a.value(0))),
    INT("int", 1, 1, a -> Numbers.whole(a.value(0))),
    B64ENC("b64enc", 1, 1, a -> Texts.base64(a.text(0))),
    EQ("eq", 2, Function.ANY, Function::equalsOne),
    NE("ne", 2, 2, a -> !Truth.equal("ne", a.value(0), a.value(1))),
    AND("and", 1, Function.ANY, a -> decisive(a, false)),
    OR("or", 1, Function.ANY, a -> decisive(a, true)),
    NOT("not", 1, 1, a -> !Truth.of(a.value(0)));

    /** For hints: all that an expression may hold. */
    static final String SUPPORTED =
            "Supported are .Release, .Values, .Chart, include and template of \"redis-ha.name\" and "
                    + "\"redis-ha.fullname\", if and else, and the functions "
                    + Arrays.stream(values()).skip(1).map(Function::word).collect(Collectors.joining(", ")) + ".";

    private static final int ANY = Integer.MAX_VALUE;

    private final String word;
    private final int fewest;
    private final int most;
    private final Body body;

    Function(String word, int fewest, int most, Body body) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
        this.body = body;
    }

    private interface Body {
        Object apply(Arguments arguments);
    }

    static Optional<Function> named(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    /** Whether an argument is evaluated only once the earlier ones leave the result open. */
    boolean asksOnDemand() {
        return this == AND || this == OR;
    }

    Object apply(Arguments arguments) {
        return body.apply(arguments);
    }

    void checkCount(int given, int offset) {
        if (given < fewest || given > most) {
            String limits = fewest == most ? "" : given < fewest ? "at least " : "at most ";
            int wanted = given < fewest ? fewest : most;
            throw new Refusal(
                    offset,
                    word + " takes " + limits + wanted + (wanted == 1 ? " argument" : " arguments") + ", but got "
                            + given,
                    usage());
        }
    }

    private String usage() {
        return this == INCLUDE
                ? "Write it like {{ include \"redis-ha.fullname\" . }}."
                : "Arguments are parted by blanks.";
    }

    private static Object include(Arguments arguments) {
        String name = arguments.text(0);
        String result = arguments
                .scope()
                .namedTemplate(name)
                .orElseThrow(() -> new Refusal(
                        "no template has the name " + Display.quoted(name),
                        "There are \"redis-ha.name\" and \"redis-ha.fullname\"."));
        if (arguments.value(1) instanceof Builtin context && context.isRoot()) {
            return result;
        }
        throw new Refusal(
                "include needs the dot after the name, but got " + Display.described(arguments.value(1)),
                "Write it like {{ include \"redis-ha.fullname\" . }}.");
    }

    private static Object index(Arguments arguments) {
        Object value = arguments.value(0);
        for (int step = 1; step < arguments.count(); step++) {
            value = Lookup.index(value, arguments.value(step));
        }
        return value;
    }

    private static Object joined(Arguments arguments, UnaryOperator<String> quotes) {
        BoundedText out = new BoundedText();
        for (int index = 0; index < arguments.count(); index++) {
            if (arguments.value(index) != null) {
                out.append(out.isEmpty() ? "" : " ").append(quotes.apply(Display.text(arguments.value(index))));
            }
        }
        return out.toString();
    }

    private static Object equalsOne(Arguments arguments) {
        return IntStream.range(1, arguments.count())
                .anyMatch(other -> Truth.equal("eq", arguments.value(0), arguments.value(other)));
    }

    /** The first argument that is as true as wanted, else the last. */
    private static Object decisive(Arguments arguments, boolean wanted) {
        for (int index = 0; index < arguments.count() - 1; index++) {
            Object value = arguments.value(index);
            if (Truth.of(value) == wanted) {
                return value;
            }
        }
        return arguments.value(arguments.count() - 1);
    }
}
