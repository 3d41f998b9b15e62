package redisha.expression;

import java.util.List;

/** A stretch of a text: plain characters, or an action between double braces. */
sealed interface Piece {

    record Plain(String text) implements Piece {}

    /**
     * @param start offset of the opening braces
     * @param end offset behind the closing braces
     * @param tokens closed by an END token; none at all for a comment
     * @param trimsAfter whether white space behind it goes away
     * @param fault why the tokens end early, or null
     */
    record Action(int start, int end, List<Token> tokens, boolean trimsAfter, Refusal fault) implements Piece {
        public Action {
            tokens = List.copyOf(tokens);
        }

        Token first() {
            return tokens.get(0);
        }
    }
}
