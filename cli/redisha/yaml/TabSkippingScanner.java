package redisha.yaml;

import java.util.function.Supplier;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Accepts a tab between two tokens of a line, as go-yaml does ({@code port:<tab>6379}, a tab before a comment), where
 * SnakeYAML stops. Tabs that indent stay a fault.
 *
 * <p>SnakeYAML's scanner stops in front of such a tab with its state untouched, so stepping over the tab and asking
 * again continues where it was.
 */
final class TabSkippingScanner implements Scanner {

    private final ScannerImpl scanner;
    private final CharacterReader characters;

    TabSkippingScanner(ScannerImpl scanner, CharacterReader characters) {
        this.scanner = scanner;
        this.characters = characters;
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return skippingTabs(() -> scanner.checkToken(choice));
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return skippingTabs(() -> scanner.checkToken(choices));
    }

    @Override
    public Token peekToken() {
        return skippingTabs(scanner::peekToken);
    }

    @Override
    public Token getToken() {
        return scanner.getToken();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    private <T> T skippingTabs(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (ScannerException e) {
                if (!stoppedAtSeparatingTab(e)) {
                    throw e;
                }
                characters.forward();
            }
        }
    }

    private boolean stoppedAtSeparatingTab(ScannerException e) {
        return characters.peek() == '\t'
                && "while scanning for the next token".equals(e.getContext())
                && "\n\r-?".indexOf(characters.before()) < 0;
    }
}
