package redisha.yaml;

import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * SnakeYAML's scanner as lenient as go-yaml's where people need it: a tab between two tokens of a line
 * ({@code port:<tab>6379}, a tab before a comment) and a line of nothing but blanks and tabs are fine. A tab that indents
 * stays a fault.
 *
 * <p>SnakeYAML's scanner stops in front of such a tab with its state untouched, so stepping over the tab and asking
 * again continues where it was.
 */
final class LenientScanner implements Scanner {

    static {
        // JSON may escape a slash, go-yaml knows an escaped apostrophe; SnakeYAML's table is made to be extended.
        ScannerImpl.ESCAPE_REPLACEMENTS.put('/', "/");
        ScannerImpl.ESCAPE_REPLACEMENTS.put('\'', "'");
    }

    private final ScannerImpl scanner;
    private final CharacterReader characters;

    LenientScanner(ScannerImpl scanner, CharacterReader characters) {
        this.scanner = scanner;
        this.characters = characters;
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        while (true) {
            try {
                return scanner.checkToken(choice);
            } catch (ScannerException e) {
                skipTabs(e);
            }
        }
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        while (true) {
            try {
                return scanner.checkToken(choices);
            } catch (ScannerException e) {
                skipTabs(e);
            }
        }
    }

    @Override
    public Token peekToken() {
        while (true) {
            try {
                return scanner.peekToken();
            } catch (ScannerException e) {
                skipTabs(e);
            }
        }
    }

    @Override
    public Token getToken() {
        Token token = scanner.getToken();
        if (token instanceof DirectiveToken<?> directive && directive.getValue() == null) {
            // SnakeYAML passes over directives it does not know, and with them over a first line like "%include x".
            throw new ScannerException(
                    "while scanning a directive", token.getStartMark(), "unknown directive", token.getStartMark());
        }
        return token;
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    /** Not a loop around a question that is handed over: these questions are asked several times for each token. */
    private void skipTabs(ScannerException e) {
        int blanks = characters.blanksAhead();
        if (!"while scanning for the next token".equals(e.getContext()) || !isBetweenTokens(blanks)) {
            throw e;
        }
        characters.forward(blanks);
    }

    /** A blank stops the scanner only where it stands behind a tab in brackets. */
    private boolean isBetweenTokens(int blanks) {
        return blanks > 0
                && (characters.peek() == ' '
                        || "\n\r-?".indexOf(characters.nearestBefore()) < 0
                        || "\n\r#\0".indexOf(characters.peek(blanks)) >= 0);
    }
}
