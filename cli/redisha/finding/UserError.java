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
    private final transient List<Finding> findings;

    /**
     * @param problem what is wrong and where, a clause without a final full stop
     * @param hint the way out, a whole sentence; may be empty
     */
    public UserError(String problem, String hint) {
        super(problem);
        this.hint = Objects.requireNonNull(hint, "hint");
        this.findings = List.of();
    }

    /** Several problems at once; the list holds at least one error. */
    public UserError(List<Finding> findings) {
        super(findings.size() + " problems");
        this.hint = "";
        this.findings = List.copyOf(findings);
    }

    public String hint() {
        return hint;
    }

    /** Empty when this is a single problem with a hint. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
