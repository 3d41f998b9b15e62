package redisha.expression;

/** Why one expression cannot be read or evaluated; {@link Faults} turns it into a finding, so it never leaves the room. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NOWHERE = -1;

    private final int offset;
    private final String hint;

    /** @param offset where in the text, in characters from its start */
    Refusal(int offset, String problem, String hint) {
        super(problem, null, false, false);
        this.offset = offset;
        this.hint = hint;
    }

    /** A refusal by someone who does not see the text; the caller places it. */
    Refusal(String problem, String hint) {
        this(NOWHERE, problem, hint);
    }

    /** The same refusal with a place, unless it has one already. */
    Refusal at(int place) {
        return offset == NOWHERE ? new Refusal(place, getMessage(), hint) : this;
    }

    int offset() {
        return offset;
    }

    String hint() {
        return hint;
    }
}
