package redisha.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import redisha.finding.UserError;
import redisha.finding.Where;

/** SnakeYAML's events one after the other; what goes wrong below comes out as a {@link UserError}. */
final class Events {

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

    Where where(Event event) {
        return characters.where(event.getStartMark());
    }

    Event peek() {
        try {
            return parser.peekEvent();
        } catch (MarkedYAMLException e) {
            throw fault(SyntaxFault.of(e, characters::where));
        } catch (RuntimeException e) {
            // SnakeYAML lets a few exceptions of its inside through, such as NumberFormatException for "\U80000000".
            throw fault(new SyntaxFault(characters.getMark(), "this is not valid YAML", "Check the line."));
        }
    }

    private UserError fault(SyntaxFault fault) {
        Mark mark = fault.mark();
        boolean template = characters.lineOf(mark).contains("{{");
        String hint = template ? "Put a value that holds '{{' in quotes." : fault.hint();
        return problems.fatal(characters.where(mark), fault.problem(), hint);
    }
}
