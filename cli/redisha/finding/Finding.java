package redisha.finding;

import java.util.Objects;

/**
 * One thing redisha noticed in what it was given.
 *
 * @param rule stable id such as {@code values/unknown-key}
 * @param severity how bad it is
 * @param where the place the user can go to
 * @param object the Kubernetes object it is about, {@code Kind/namespace/name} or {@code Kind/name}; empty for values
 * @param subject what it is about: a values key ({@code redis.port}) or a path inside the object; may be empty
 * @param problem what is wrong, a clause without a final full stop
 * @param hint the way out, a whole sentence; may be empty
 * @param cause the place of the value that made the object so, null when it is not known
 */
public record Finding(
        String rule,
        Severity severity,
        Where where,
        String object,
        String subject,
        String problem,
        String hint,
        Where cause)
        implements Comparable<Finding> {

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(hint, "hint");
    }

    /** A finding about values, which belong to no object. */
    public Finding(String rule, Severity severity, Where where, String subject, String problem, String hint) {
        this(rule, severity, where, "", subject, problem, hint, null);
    }

    public static Finding error(String rule, Where where, String subject, String problem, String hint) {
        return new Finding(rule, Severity.ERROR, where, subject, problem, hint);
    }

    public static Finding warning(String rule, Where where, String subject, String problem, String hint) {
        return new Finding(rule, Severity.WARNING, where, subject, problem, hint);
    }

    /** The same finding about an object. */
    public Finding about(String which) {
        return new Finding(rule, severity, where, which, subject, problem, hint, cause);
    }

    /** The same finding with the place of the value behind it. */
    public Finding causedBy(Where place) {
        return new Finding(rule, severity, where, object, subject, problem, hint, place);
    }

    /** Written out, since what Java makes of a record is linked at its first use, which a short run feels. */
    @Override
    public int hashCode() {
        return Objects.hash(rule, where, object, subject, problem);
    }

    /** By place, then by how bad it is, then by what it is about. */
    @Override
    public int compareTo(Finding other) {
        int order = where.compareTo(other.where);
        order = order != 0 ? order : severity.compareTo(other.severity);
        order = order != 0 ? order : object.compareTo(other.object);
        order = order != 0 ? order : subject.compareTo(other.subject);
        order = order != 0 ? order : rule.compareTo(other.rule);
        return order != 0 ? order : problem.compareTo(other.problem);
    }
}
