package redisha.yaml;

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
        return Saying.KNOWN.stream()
                .filter(saying -> saying.fits(e))
                .findFirst()
                .map(saying -> saying.fault(e))
                .orElseGet(() -> other(e, characters));
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

    private static SyntaxFault other(MarkedYAMLException e, CharacterReader characters) {
        Mark mark = e.getProblemMark();
        if (!e.getProblem().startsWith("found character")) {
            return new SyntaxFault(mark, "not valid YAML (" + Excerpt.of(e.getProblem()) + ")", CORRECT_THE_LINE);
        }
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
