package redisha.finding;

import java.util.List;
import java.util.Objects;

/**
 * The run cannot go on until the user changes something; {@code Main} prints it and answers exit code 2.
 *
 * <p>It carries either one problem with a hint, or all the findings that make the input unusable.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String hint;
    private final transient Finding placed;
    private final transient List<Finding> findings;

    /**
     * @param problem what is wrong and where, a clause without a final full stop
     * @param hint the way out, a whole sentence; may be empty
     */
    public UserError(String problem, String hint) {
        super(problem);
        this.hint = Objects.requireNonNull(hint, "hint");
        this.placed = null;
        this.findings = List.of();
    }

    /**
     * One problem at a place in something the user wrote.
     *
     * @param problem what is wrong there, a clause without a final full stop
     * @param hint the way out, a whole sentence; may be empty
     */
    public UserError(Where where, String problem, String hint) {
        super(where + ": " + problem);
        this.hint = Objects.requireNonNull(hint, "hint");
        this.placed = Finding.error("", where, "", problem, hint);
        this.findings = List.of();
    }

    /** Several problems at once; the list holds at least one error. */
    public UserError(List<Finding> findings) {
        super(findings.size() + " problems");
        this.hint = "";
        this.placed = null;
        this.findings = List.copyOf(findings);
    }

    public String hint() {
        return hint;
    }

    /** Empty when this is a single problem with a hint. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** The same as findings of one rule, for a run that goes on; a problem without a place is about the whole source. */
    public List<Finding> asFindings(String rule, String source) {
        List<Finding> all = placed == null ? findings() : List.of(placed);
        return all.isEmpty()
                ? List.of(Finding.error(rule, Where.of(source), "", getMessage(), hint))
                : all.stream()
                        .map(each -> Finding.error(rule, each.where(), each.subject(), each.problem(), each.hint()))
                        .toList();
    }
}
