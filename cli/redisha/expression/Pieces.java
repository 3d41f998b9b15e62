package redisha.expression;

import java.util.ArrayList;
import java.util.List;
import redisha.expression.Piece.Action;
import redisha.expression.Piece.Plain;

/** Cuts a text into plain pieces and actions; comments vanish, and white space goes where a trim marker asks for it. */
final class Pieces {
    private static final String COMMENT_START = "/*";
    private static final String COMMENT_END = "*/";

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;
    private boolean trims;

    Pieces(String text) {
        this.text = text;
    }

    List<Piece> all() {
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            boolean trimsBefore = text.startsWith("-", open + 2) && Scanner.isSpace(text, open + 3);
            plain(open, trimsBefore);
            action(open, open + (trimsBefore ? 4 : 2));
        }
        plain(text.length(), false);
        return pieces;
    }

    private void plain(int end, boolean trimsEnd) {
        int from = at;
        int to = end;
        while (trims && from < to && Scanner.isSpace(text, from)) {
            from++;
        }
        while (trimsEnd && from < to && Scanner.isSpace(text, to - 1)) {
            to--;
        }
        if (from < to) {
            pieces.add(new Plain(text.substring(from, to)));
        }
    }

    private void action(int open, int inside) {
        Action action = text.startsWith(COMMENT_START, inside)
                ? comment(open, inside)
                : new Scanner(text, open, inside).action();
        if (!action.tokens().isEmpty()) {
            pieces.add(action);
        }
        at = action.end();
        trims = action.trimsAfter();
    }

    /** A comment is an action without words, and must fill its braces. */
    private Action comment(int open, int inside) {
        int close = text.indexOf(COMMENT_END, inside + COMMENT_START.length());
        int after = close < 0 ? text.length() : close + COMMENT_END.length();
        boolean trimsAfter = Scanner.isSpace(text, after) && text.startsWith("-}}", after + 1);
        if (trimsAfter || text.startsWith("}}", after)) {
            return new Action(open, after + (trimsAfter ? 4 : 2), List.of(), trimsAfter, null);
        }
        Refusal fault = new Refusal(
                open, "the comment has no end", "A comment ends with */ directly before the closing }} or -}}.");
        return new Action(open, after, List.of(Token.end(after)), false, fault);
    }
}
