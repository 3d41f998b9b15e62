package redisha.expression;

/**
 * A word of an action.
 *
 * @param text as written; for a field or variable without its dot or dollar sign
 * @param value what a literal stands for
 * @param spaced whether white space stands before it: {@code .a.b} is one operand, {@code .a .b} are two
 * @param offset from the start of the whole text
 */
record Token(Kind kind, String text, Object value, boolean spaced, int offset) {

    enum Kind {
        DOT("the dot"),
        ROOT("a $"),
        VARIABLE("a variable"),
        FIELD("a field such as .Values.port"),
        NAME("a function"),
        LITERAL("a text in quotes"),
        PIPE("a |"),
        OPEN("a ("),
        CLOSE("a )"),
        END("the closing }}");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    static Token end(int offset) {
        return new Token(Kind.END, "}}", null, true, offset);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether the arguments of a command end before this token. */
    boolean endsCommand() {
        return kind == Kind.PIPE || kind == Kind.CLOSE || kind == Kind.END;
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** For messages: {@code '|'}, {@code '.port'}. */
    String shown() {
        return switch (kind) {
            case FIELD -> "'." + text + "'";
            case VARIABLE -> "'$" + text + "'";
            case LITERAL -> text;
            default -> "'" + text + "'";
        };
    }
}
