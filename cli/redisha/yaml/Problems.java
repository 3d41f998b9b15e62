package redisha.yaml;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;

/** The faults of one text: those that reading survives are collected, so that one run names them all. */
final class Problems {

    /** Beyond this the text is of another kind altogether, and more lines help nobody. */
    private static final int ENOUGH = 100;

    private final List<Finding> found = new ArrayList<>();

    /** Notes a fault after which the rest of the text can still be judged. */
    void add(Where where, String problem, String hint) {
        found.add(Finding.error("yaml/value", where, "", problem, hint));
        if (found.size() >= ENOUGH) {
            throw error();
        }
    }

    /** A fault after which nothing can be read; to be thrown. On a line that has one already it is only its echo. */
    UserError fatal(Where where, String problem, String hint) {
        if (found.isEmpty() || found.get(found.size() - 1).where().line() != where.line()) {
            found.add(Finding.error("yaml/syntax", where, "", problem, hint));
        }
        return error();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw error();
        }
    }

    private UserError error() {
        if (found.size() > 1) {
            return new UserError(found);
        }
        Finding only = found.get(0);
        return new UserError(only.where(), only.problem(), only.hint());
    }
}
