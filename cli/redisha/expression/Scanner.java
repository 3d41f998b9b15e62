package redisha.expression;

import java.util.ArrayList;
import java.util.List;
import redisha.expression.Piece.Action;
import redisha.expression.Token.Kind;

/** Reads the words of one action. */
final class Scanner {
    private static final String MAY_FOLLOW_A_NAME = ".,|:()";
    private static final String DASH_HINT = "Read a key with a dash by index, as in {{ index .Values \"my-key\" }}.";

    private final String text;
    private final int open;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** @param open offset of the opening braces; @param inside offset of what follows them */
    Scanner(String text, int open, int inside) {
        this.text = text;
        this.open = open;
        this.at = inside;
    }

    static boolean isSpace(String text, int index) {
        return index < text.length() && " \t\r\n".indexOf(text.charAt(index)) >= 0;
    }

    /** The whole action. When it is faulty, reading goes on behind the next closing braces, to find further faults. */
    Action action() {
        try {
            while (true) {
                boolean spaced = skipSpace();
                if (text.startsWith("}}", at)) {
                    return ended(at + 2, false, null);
                }
                if (spaced && text.startsWith("-}}", at)) {
                    return ended(at + 3, true, null);
                }
                if (at == text.length()) {
                    throw unclosed();
                }
                tokens.add(token(spaced));
            }
        } catch (Refusal fault) {
            int close = text.indexOf("}}", at);
            return ended(close < 0 ? text.length() : close + 2, false, fault);
        }
    }

    private Action ended(int end, boolean trimsAfter, Refusal fault) {
        tokens.add(Token.end(Math.min(at, text.length())));
        return new Action(open, end, tokens, trimsAfter, fault);
    }

    private boolean skipSpace() {
        int before = at;
        while (isSpace(text, at)) {
            at++;
        }
        return at > before || isSpace(text, at - 1);
    }

    private Token token(boolean spaced) {
        char c = text.charAt(at);
        return switch (c) {
            case '|' -> word(Kind.PIPE, spaced, at + 1);
            case '(' -> word(Kind.OPEN, spaced, at + 1);
            case ')' -> word(Kind.CLOSE, spaced, at + 1);
            case '"', '`', '\'' -> literal(Literals.quoted(text, at), spaced);
            case '$' -> prefixed(Kind.ROOT, Kind.VARIABLE, spaced);
            case '.' ->
                Literals.isDigit(text, at + 1)
                        ? literal(Literals.number(text, at), spaced)
                        : prefixed(Kind.DOT, Kind.FIELD, spaced);
            default -> {
                if (c == '+' || c == '-' || Literals.isDigit(text, at)) {
                    yield literal(Literals.number(text, at), spaced);
                }
                if (!Literals.isNameStart(text, at)) {
                    throw unexpected(at);
                }
                yield name(spaced);
            }
        };
    }

    private Token word(Kind kind, boolean spaced, int end) {
        Token token = new Token(kind, text.substring(at, end), null, spaced, at);
        at = end;
        return token;
    }

    private Token literal(Literals.Literal literal, boolean spaced) {
        Token token = new Token(Kind.LITERAL, text.substring(at, literal.end()), literal.value(), spaced, at);
        at = literal.end();
        return token;
    }

    private Token prefixed(Kind alone, Kind named, boolean spaced) {
        int end = endOfName(at + 1);
        if (end == at + 1) {
            return word(alone, spaced, end);
        }
        Token token = new Token(named, text.substring(at + 1, end), null, spaced, at);
        at = end;
        return token;
    }

    private Token name(boolean spaced) {
        int end = endOfName(at);
        return switch (text.substring(at, end)) {
            case "true" -> literal(new Literals.Literal(true, end), spaced);
            case "false" -> literal(new Literals.Literal(false, end), spaced);
            case "nil" -> literal(new Literals.Literal(null, end), spaced);
            default -> word(Kind.NAME, spaced, end);
        };
    }

    private int endOfName(int from) {
        int end = Literals.endOfName(text, from);
        boolean ended = end == text.length()
                || isSpace(text, end)
                || MAY_FOLLOW_A_NAME.indexOf(text.charAt(end)) >= 0
                || text.startsWith("}}", end);
        if (ended) {
            return end;
        }
        throw text.charAt(end) == '-'
                ? new Refusal(end, "a minus sign cannot stand in a name", DASH_HINT)
                : unexpected(end);
    }

    private Refusal unclosed() {
        return new Refusal(
                open,
                "the closing }} is missing",
                "Close the expression with }}, or write {{ \"{{\" }} for two braces.");
    }

    private Refusal unexpected(int offset) {
        char c = text.charAt(offset);
        String shown = Character.isISOControl(c) ? String.format("U+%04X", (int) c) : "'" + c + "'";
        String hint = c == ':' || c == '='
                ? "Variables are not supported; use .Values, .Release or .Chart directly."
                : "A text needs quotes; for two plain braces write {{ \"{{\" }}.";
        return new Refusal(offset, "unexpected character " + shown, hint);
    }
}
