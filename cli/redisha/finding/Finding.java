package redisha.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing redisha noticed in what it was given.
 *
 * @param rule stable id such as {@code values/unknown-key}
 * @param severity how bad it is
 * @param where the place the user can go to
 * @param subject what it is about: a values key ({@code redis.port}) or an object; may be empty
 * @param problem what is wrong, a clause without a final full stop
 * @param hint the way out, a whole sentence; may be empty
 */
public record Finding(String rule, Severity severity, Where where, String subject, String problem, String hint)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::where)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::problem);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(hint, "hint");
    }

    public static Finding error(String rule, Where where, String subject, String problem, String hint) {
        return new Finding(rule, Severity.ERROR, where, subject, problem, hint);
    }

    public static Finding warning(String rule, Where where, String subject, String problem, String hint) {
        return new Finding(rule, Severity.WARNING, where, subject, problem, hint);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
