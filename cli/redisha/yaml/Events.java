package redisha.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import redisha.finding.UserError;
import redisha.finding.Where;

/** SnakeYAML's events one after the other; what goes wrong below comes out as a {@link UserError}. */
final class Events {

    private static final Pattern BARE_TEMPLATE = Pattern.compile("(^|[-:,\\[{]\\s)\\s*\\{\\{");

    private final Parser parser;
    private final CharacterReader characters;
    private final Problems problems;

    Events(Parser parser, CharacterReader characters, Problems problems) {
        this.parser = parser;
        this.characters = characters;
        this.problems = problems;
    }

    boolean nextIs(Event.ID kind) {
        return peek().is(kind);
    }

    Event next() {
        peek();
        return parser.getEvent();
    }

    Event peek() {
        try {
            return parser.peekEvent();
        } catch (MarkedYAMLException e) {
            throw fault(SyntaxFault.of(e, characters));
        } catch (RuntimeException e) {
            // A few exceptions of its inside get out of SnakeYAML, such as NumberFormatException for "\U80000000".
            throw fault(SyntaxFault.unexplained(characters.getMark()));
        }
    }

    Where where(Event event) {
        return characters.where(event.getStartMark());
    }

    private UserError fault(SyntaxFault fault) {
        boolean template =
                BARE_TEMPLATE.matcher(characters.lineOf(fault.mark())).find();
        String hint = template ? "Put a value that starts with '{{' in quotes." : fault.hint();
        return problems.fatal(characters.where(fault.mark()), fault.problem(), hint);
    }
}
