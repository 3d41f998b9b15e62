package redisha.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A fault in the syntax in words that say what to do.
 *
 * @param mark where the user should look
 */
record SyntaxFault(Mark mark, String problem, String hint) {

    private static final String CORRECT_THE_LINE = "Correct the line.";

    /** What SnakeYAML says, by its start, and what we say. */
    private record Saying(String context, String start, boolean atContext, String problem, String hint) {
        boolean fits(MarkedYAMLException e) {
            return String.valueOf(e.getContext()).startsWith(context)
                    && e.getProblem().startsWith(start);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "",
                    "found character '\\t",
                    false,
                    "a tab in the indentation",
                    "Indent with blanks; YAML does not allow tabs there."),
            new Saying(
                    "",
                    "could not find expected ':'",
                    true,
                    "no ': ' follows this key",
                    "Write 'key: value' with a blank after the colon, or indent the line as part of the text above."),
            new Saying(
                    "",
                    "mapping values are not allowed",
                    false,
                    "a ': ' where no key can stand",
                    "Put text that holds ': ' in quotes, or correct the indentation of this line or the one above."),
            new Saying(
                    "",
                    "sequence entries are not allowed",
                    false,
                    "a list item where none can stand",
                    "Start the list on the line below its key."),
            new Saying(
                    "",
                    "mapping keys are not allowed",
                    false,
                    "a '? ' where no key can stand",
                    "Put text that starts with '? ' in quotes."),
            new Saying(
                    "while scanning a quoted",
                    "",
                    true,
                    "the quote that opens here is never closed",
                    "Add the closing quote."),
            new Saying(
                    "while scanning a double-quoted",
                    "",
                    false,
                    "not an escape that double quotes know",
                    "Write \\\\ for a backslash, or use single quotes."),
            new Saying(
                    "while scanning a block scalar",
                    "",
                    false,
                    "only '+', '-', a digit or a comment can follow '|' and '>'",
                    "Start the text on the next line, or put a value that starts with '|' or '>' in quotes."),
            new Saying(
                    "while scanning an alias",
                    "",
                    true,
                    "'*' starts an alias, and this is no name of one",
                    "Put a value that starts with '*' in quotes."),
            new Saying(
                    "while scanning an anchor",
                    "",
                    true,
                    "'&' starts an anchor, and this is no name of one",
                    "Put a value that starts with '&' in quotes."),
            new Saying(
                    "while scanning a tag",
                    "",
                    true,
                    "'!' starts a tag, and this is none",
                    "Put a value that starts with '!' in quotes."),
            new Saying(
                    "while parsing a node",
                    "found undefined tag handle",
                    false,
                    "'!' starts a tag, and this one is not declared",
                    "Put a value that starts with '!' in quotes."),
            new Saying(
                    "while scanning a directive",
                    "",
                    true,
                    "'%' at the start of a line makes it a directive, and this is none",
                    "Put text that starts with '%' in quotes."),
            new Saying(
                    "",
                    "found incompatible YAML",
                    false,
                    "this wants another version of YAML",
                    "Take the %YAML line away."),
            new Saying(
                    "",
                    "expected '<document start>'",
                    false,
                    "this does not continue what stands above",
                    "Correct the indentation here or above, or put the text above in quotes."));

    private static final Pattern FOUND = Pattern.compile("(?:found|got) '?(<.*>|[^' ])'?(?: .*)?$", Pattern.DOTALL);

    static SyntaxFault of(MarkedYAMLException e, CharacterReader characters) {
        String problem = e.getProblem();
        if (problem.startsWith("expected <block end>")) {
            return outOfBlock(e, characters);
        }
        if (problem.startsWith("expected ','")) {
            return insideBrackets(e, characters);
        }
        if (problem.startsWith("expected the node content")) {
            return noValue(e);
        }
        for (Saying saying : SAYINGS) {
            if (saying.fits(e)) {
                return new SyntaxFault(
                        saying.atContext() ? e.getContextMark() : e.getProblemMark(), saying.problem(), saying.hint());
            }
        }
        if (problem.startsWith("found character")) {
            return forbiddenStart(e.getProblemMark(), characters);
        }
        return new SyntaxFault(e.getProblemMark(), "not valid YAML (" + Excerpt.of(problem) + ")", CORRECT_THE_LINE);
    }

    /** For what SnakeYAML throws without saying anything about the text. */
    static SyntaxFault unexplained(Mark mark) {
        return new SyntaxFault(mark, "not valid YAML", CORRECT_THE_LINE);
    }

    private static SyntaxFault outOfBlock(MarkedYAMLException e, CharacterReader characters) {
        String found = found(e);
        Mark mark = e.getProblemMark();
        if (found.length() == 1 && ",]}:".contains(found)) {
            String problem = found.equals(":") ? "a ':' without a key" : "a '" + found + "' that nothing opens";
            return new SyntaxFault(mark, problem, "Remove it, or put the value that holds it in quotes.");
        }
        boolean map = e.getContext().endsWith("mapping");
        if (found.equals("-") && map) {
            return new SyntaxFault(
                    mark,
                    "a list item among the keys of the map that starts at " + characters.where(e.getContextMark()),
                    "Put the list below a key that has no other value.");
        }
        if (characters.isFirstOfLine(mark)) {
            return new SyntaxFault(
                    mark,
                    "the indentation fits neither the " + (map ? "map" : "list") + " that starts at "
                            + characters.where(e.getContextMark()) + " nor what is around it",
                    "Indent the line as its neighbours.");
        }
        return new SyntaxFault(
                mark, "text behind a value that is complete", "Put the whole value in quotes, or start a new line.");
    }

    private static SyntaxFault insideBrackets(MarkedYAMLException e, CharacterReader characters) {
        boolean list = e.getProblem().contains("']'");
        String open = list ? "[" : "{";
        String close = list ? "]" : "}";
        if (found(e).equals("<stream end>")) {
            return new SyntaxFault(
                    e.getContextMark(),
                    "the '" + open + "' that opens here is never closed",
                    "Add the '" + close + "'.");
        }
        return new SyntaxFault(
                e.getProblemMark(),
                "a ',' or the '" + close + "' is missing for the '" + open + "' at "
                        + characters.where(e.getContextMark()),
                "Add it, or put text that holds any of { } [ ] , ? in quotes.");
    }

    private static SyntaxFault noValue(MarkedYAMLException e) {
        String found = found(e);
        if (found.equals("<stream end>")) {
            return new SyntaxFault(
                    e.getProblemMark(),
                    "the text ends inside a '{' or '['",
                    "Close what was opened, or put it in quotes.");
        }
        if (found.startsWith("<")) {
            return new SyntaxFault(e.getProblemMark(), "no value here", CORRECT_THE_LINE);
        }
        return new SyntaxFault(
                e.getProblemMark(),
                "'" + found + "' where a value belongs",
                "Remove it, or put a value that starts with '" + found + "' in quotes.");
    }

    private static SyntaxFault forbiddenStart(Mark mark, CharacterReader characters) {
        String character = characters.at(mark);
        return new SyntaxFault(
                mark,
                "text cannot start with '" + character + "'",
                "Put a value that starts with '" + character + "' in quotes.");
    }

    private static String found(MarkedYAMLException e) {
        Matcher matcher = FOUND.matcher(e.getProblem());
        return matcher.find() ? matcher.group(1) : "";
    }
}
