package redisha.ignore;

import java.util.Collection;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.Nearest;
import redisha.finding.Severity;

/** What may be wrong about a suppression. */
final class Complaint {

    private Complaint() {}

    static Finding unknownRule(Suppression suppression, Collection<String> rules) {
        String hint = nearest(suppression.rule(), rules);
        return about(
                suppression, "unknown-rule", Severity.ERROR, "there is no rule '" + suppression.rule() + "'", hint);
    }

    static Finding noReason(Suppression suppression) {
        String problem = "no reason is given to ignore '" + suppression.rule() + "', so it is not ignored";
        String hint = suppression.inSource()
                ? "Write " + suppression.rule() + "=, then why it does not hold here."
                : "Add reason: and why it does not hold here.";
        return about(suppression, "no-reason", Severity.ERROR, problem, hint);
    }

    static Finding idle(Suppression suppression) {
        String problem = "'" + suppression.rule() + "' has nothing to say here, so there is nothing to ignore";
        return about(suppression, "unused", Severity.WARNING, problem, "Take it out.");
    }

    static Finding meansNothing(Suppression suppression) {
        String problem = "no object of this input is meant, so there is nothing to ignore";
        return about(suppression, "unused", Severity.WARNING, problem, "Correct files and objects, or take it out.");
    }

    private static Finding about(Suppression suppression, String rule, Severity severity, String problem, String hint) {
        return new Finding("ignore/" + rule, severity, suppression.where(), suppression.subject(), problem, hint)
                .about(suppression.object());
    }

    private static String nearest(String typed, Collection<String> rules) {
        List<String> words = typed.contains("/")
                ? List.copyOf(rules)
                : rules.stream().map(id -> id.substring(id.indexOf('/') + 1)).toList();
        return Nearest.word(typed, words)
                .map(word -> "Did you mean '" + word + "'?")
                .orElse("'redisha rules' lists the rules.");
    }
}
