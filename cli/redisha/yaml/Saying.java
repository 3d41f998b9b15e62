package redisha.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What SnakeYAML says, and what we say.
 *
 * @param context how SnakeYAML's context starts; empty for any
 * @param start how SnakeYAML's problem starts; empty for any
 * @param place where the user should look
 */
record Saying(String context, String start, Place place, String problem, String hint) {

    private enum Place {
        WHERE_IT_BEGAN,
        WHERE_IT_STOPPED
    }

    static final List<Saying> KNOWN = List.of(
            stopped(
                    "found character '\\t",
                    "a tab in the indentation",
                    "Indent with blanks; YAML does not allow tabs there."),
            began(
                    "while scanning a simple key",
                    "no ': ' follows this key",
                    "Write 'key: value' with a blank after the colon, or indent the line as part of the text above."),
            stopped(
                    "mapping values are not allowed",
                    "a ': ' where no key can stand",
                    "Put text that holds ': ' in quotes, or correct the indentation of this line or the one above."),
            stopped(
                    "sequence entries are not allowed",
                    "a list item where none can stand",
                    "Start the list on the line below its key."),
            stopped(
                    "mapping keys are not allowed",
                    "a '? ' where no key can stand",
                    "Put text that starts with '? ' in quotes."),
            began("while scanning a quoted", "the quote that opens here is never closed", "Add the closing quote."),
            inside(
                    "while scanning a double-quoted",
                    "not an escape that double quotes know",
                    "Write \\\\ for a backslash, or use single quotes."),
            inside(
                    "while scanning a block scalar",
                    "only '+', '-', a digit or a comment can follow '|' and '>'",
                    "Start the text on the next line, or put a value that starts with '|' or '>' in quotes."),
            began(
                    "while scanning an alias",
                    "'*' starts an alias, and this is no name of one",
                    "Put a value that starts with '*' in quotes."),
            began(
                    "while scanning an anchor",
                    "'&' starts an anchor, and this is no name of one",
                    "Put a value that starts with '&' in quotes."),
            began(
                    "while scanning a tag",
                    "'!' starts a tag, and this is none",
                    "Put a value that starts with '!' in quotes."),
            stopped(
                    "found undefined tag handle",
                    "'!' starts a tag, and this one is not declared",
                    "Put a value that starts with '!' in quotes."),
            began(
                    "while scanning a directive",
                    "'%' at the start of a line makes it a directive, and this is none",
                    "Put text that starts with '%' in quotes."),
            stopped("found incompatible YAML", "this wants another version of YAML", "Take the %YAML line away."),
            stopped(
                    "expected '<document start>'",
                    "this does not continue what stands above",
                    "Correct the indentation here or above, or put the text above in quotes."));

    boolean fits(MarkedYAMLException e) {
        return String.valueOf(e.getContext()).startsWith(context)
                && e.getProblem().startsWith(start);
    }

    SyntaxFault fault(MarkedYAMLException e) {
        return new SyntaxFault(place == Place.WHERE_IT_BEGAN ? e.getContextMark() : e.getProblemMark(), problem, hint);
    }

    private static Saying began(String context, String problem, String hint) {
        return new Saying(context, "", Place.WHERE_IT_BEGAN, problem, hint);
    }

    private static Saying inside(String context, String problem, String hint) {
        return new Saying(context, "", Place.WHERE_IT_STOPPED, problem, hint);
    }

    private static Saying stopped(String start, String problem, String hint) {
        return new Saying("", start, Place.WHERE_IT_STOPPED, problem, hint);
    }
}
