package redisha.ignore;

import java.util.Objects;
import redisha.finding.Finding;
import redisha.finding.Suppressed;
import redisha.finding.Where;

/**
 * One rule that is not to be heard of.
 *
 * @param rule with or without its layer
 * @param reason empty when the user gave none
 * @param where it is written
 * @param object the object that it is written in, empty for a file of settings
 * @param subject the path of the place where it is written
 */
record Suppression(String rule, String reason, Where where, String object, String subject, Scope scope) {

    Suppression {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(scope, "scope");
    }

    boolean names(String id) {
        return id.equals(rule) || id.endsWith("/" + rule);
    }

    boolean covers(Finding finding) {
        return names(finding.rule())
                && scope.holds(finding.object(), finding.where().source());
    }

    boolean inSource() {
        return !object.isEmpty();
    }

    Suppressed suppressed(Finding finding) {
        return new Suppressed(finding, where, inSource(), reason);
    }
}
