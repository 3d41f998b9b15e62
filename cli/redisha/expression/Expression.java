package redisha.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import redisha.finding.UserError;
import redisha.finding.Where;

/**
 * A text with Helm expressions in it, such as {@code {{ .Release.Name }}-tls}.
 *
 * <p>What is understood prints what Helm prints, with two exceptions on purpose: numbers are written in plain digits
 * ({@code 1000000}, not {@code 1e+06}), and where Helm would print rubbish such as {@code %!s(float64=6379)} there is an
 * error instead. Everything else of the template language is an error that names place, fault and way out.
 *
 * <p>A hostile text can neither hang the program nor exhaust its stack or memory: its length, the nesting in it and the
 * amount of text it produces are limited.
 */
public final class Expression {

    /** No object that Kubernetes stores may be larger than about 1 MiB, so no useful text is longer. */
    static final int MAX_TEXT = 1 << 20;

    private Expression() {}

    /** Whether the text holds an expression at all; if not, {@link #evaluate} answers the text itself. */
    public static boolean isTemplated(String text) {
        return text.contains("{{");
    }

    /**
     * The text with every expression replaced by its result.
     *
     * @param where the place where the text starts. A fault in its first line is reported at that line, at this column
     *     plus the distance from the start of the text; a fault {@code k} lines below at {@code line + k}, at its column
     *     within the evaluated text. For a plain scalar in one line this is exact; quotes, escapes and the indentation of
     *     a block move it a little, so every problem also quotes the expression. A place without lines stays as it is.
     * @throws UserError with one finding {@code values/expression} per faulty expression
     */
    public static String evaluate(String text, Where where, Scope scope) {
        if (!isTemplated(text)) {
            return text;
        }
        Faults faults = new Faults(text, where);
        if (text.length() > MAX_TEXT) {
            faults.add(0, text.length(), tooLong(text));
            faults.throwIfAny();
        }
        List<Node> nodes = new TemplateReader(new Pieces(text).all(), faults).read();
        faults.throwIfAny();
        String result = new Evaluator(scope, faults).write(nodes);
        faults.throwIfAny();
        return result;
    }

    private static Refusal tooLong(String text) {
        return new Refusal(
                0,
                "a text with expressions may have " + MAX_TEXT + " characters, this one has " + text.length(),
                "Shorten it; Kubernetes stores no object that large.");
    }

    /**
     * What an expression can see. Maps hold plain trees: {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger},
     * {@code Double}, {@code List}, {@code Map} and {@code null}.
     *
     * @param release {@code .Release}: Name, Namespace, Service, IsInstall, IsUpgrade, Revision
     * @param values {@code .Values}: all merged values
     * @param chart {@code .Chart}: Name, Version
     * @param name what the named template {@code redis-ha.name} gives
     * @param fullName what the named template {@code redis-ha.fullname} gives
     */
    public record Scope(
            Map<String, Object> release,
            Map<String, Object> values,
            Map<String, Object> chart,
            String name,
            String fullName) {

        public Scope {
            release = Collections.unmodifiableMap(new LinkedHashMap<>(release));
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            chart = Collections.unmodifiableMap(new LinkedHashMap<>(chart));
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(fullName, "fullName");
        }

        /** The dot at the top of a text. */
        Builtin root() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("Release", new Builtin(".Release", release));
            fields.put("Values", values);
            fields.put("Chart", new Builtin(".Chart", chart));
            return new Builtin(".", fields);
        }

        Optional<String> namedTemplate(String template) {
            return switch (template) {
                case "redis-ha.name" -> Optional.of(name);
                case "redis-ha.fullname" -> Optional.of(fullName);
                default -> Optional.empty();
            };
        }
    }
}
